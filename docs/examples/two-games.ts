// Two connected games: each message in one game is forwarded to the other, once.
import process from 'node:process';
import { connect$, forward } from '@hardware-ws/client';
import { shutdown$ } from '@hardware-ws/client/node';
import { forwardedMessages, quizzer } from '@hardware-ws/quizzer';
import { map, merge, takeUntil, tap } from 'rxjs';

const host = process.env['QUIZZER_SERVER'] ?? 'localhost:8000';
const one = connect$(quizzer({ host, gameId: 1, clientType: 'mirror', clientId: 'one' }));
const two = connect$(quizzer({ host, gameId: 2, clientType: 'mirror', clientId: 'two' }));

merge(
  forward(one, two, { map: forwardedMessages }).pipe(map((forwarded) => ['game 2', forwarded] as const)),
  forward(two, one, { map: forwardedMessages }).pipe(map((forwarded) => ['game 1', forwarded] as const)),
)
  .pipe(
    tap(([game, forwarded]) => {
      if ('message' in forwarded) console.log(`${game}: ${forwarded.message.type} ${forwarded.kind}`);
    }),
    takeUntil(shutdown$()),
  )
  .subscribe();
