// A quiz without a backend: the first of two buttons wins, and the next round begins half a second later.
import { systemClock } from '@hardware-ws/client';
import { debounceEdges, passFirstPress, presses } from '@hardware-ws/gpio';
import { simulatedEdges$ } from '@hardware-ws/gpio/simulated';
import { concatMap, from, map, tap, timer } from 'rxjs';

// Two players, one command every 0.2 s. On a board, use the `edges$` of a driver instead.
const commands = ['press 2', 'press 1', 'release 2', 'release 1', 'press 1', 'press 2'];
const commands$ = from(commands).pipe(concatMap((line) => timer(200).pipe(map(() => line))));
const buttonEdges$ = simulatedEdges$({ commands$, wiring: { 17: 1, 27: 2 }, clock: systemClock });

buttonEdges$
  .pipe(
    debounceEdges(),
    passFirstPress({ rearm$: timer(500) }),
    presses(),
    tap(({ pin }) => console.log(`${pin} was first`)),
  )
  .subscribe();
