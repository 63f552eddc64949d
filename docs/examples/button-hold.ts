// A button that reports when it is pressed, held for one second, and released.
import { systemClock } from '@hardware-ws/client';
import { button$ } from '@hardware-ws/gpio';
import { simulatedEdges$ } from '@hardware-ws/gpio/simulated';
import { concat, map, of, tap, timer } from 'rxjs';

// A simulated press of 1.5 s. On a board, use the `edges$` of a driver instead.
const commands$ = concat(of('press 1'), timer(1500).pipe(map(() => 'release 1')));
function edges$() {
  return simulatedEdges$({ commands$, wiring: { 17: 1 }, clock: systemClock });
}

button$({ line: 17, edges$ })
  .pipe(tap(({ pin, kind }) => console.log(`${pin} ${kind}`)))
  .subscribe();
