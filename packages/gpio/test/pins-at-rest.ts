// Runs a box at a server. It waits for its edges as the driver `chardev` does, but at a descriptor that never has anything to read, so it needs no
// pins.
import process from 'node:process';
import { connect$, sendTo } from '@hardware-ws/client';
import { quizzer } from '@hardware-ws/quizzer';
import { ignoreElements, switchMap } from 'rxjs';
import { buzzerPresses } from '../src/buzzers/buzzer-presses.ts';
import { kernel$ } from '../src/chardev/with-lines.ts';
import { debounceEdges } from '../src/edges/debounce-edges.ts';

const host = process.argv[2] ?? '';
const game = connect$(quizzer({ host, gameId: 1, clientType: 'buzzer', clientId: 'main' }));
const edges$ = kernel$.pipe(
  switchMap(({ libc, readable$ }) => {
    const ends = new Int32Array(2);
    libc.pipe(ends, 0);
    return readable$(ends[0] ?? -1);
  }),
  ignoreElements(),
);
edges$.pipe(debounceEdges(), buzzerPresses({ GPIO17: 1 }), sendTo(game)).subscribe({
  error: (error: unknown) => {
    throw error;
  },
});
