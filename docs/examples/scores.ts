// The smallest backend that works.
import { connect$, logTo, protocol } from '@hardware-ws/client';
import { tap } from 'rxjs';
import * as z from 'zod/mini';

const scores = protocol({
  url: 'ws://localhost:8000/scores',
  inbound: { score: z.object({ type: z.literal('score'), points: z.int() }) },
  outbound: { join: z.object({ type: z.literal('join') }) },
});

const game = connect$(scores);
logTo(game, console);
game
  .on('score')
  .pipe(tap(({ points }) => console.log(points)))
  .subscribe();
