// A box as a user's script composes it: two buttons and a lamp at a quiz. Argument: the backend's host and port.
import process from 'node:process';
import { connect$, sendTo, systemClock } from '@hardware-ws/client';
import { shutdown$ } from '@hardware-ws/client/node';
import { buzzerPresses, debounceEdges } from '@hardware-ws/gpio';
import { simulatedEdges$ } from '@hardware-ws/gpio/simulated';
import { quizzer } from '@hardware-ws/quizzer';
import { map, merge, NEVER, takeUntil } from 'rxjs';

const [, , host = ''] = process.argv;
const game = connect$(quizzer({ host, gameId: 1, clientType: 'buzzer', clientId: 'main' }));
const wiring = { GPIO17: 1, GPIO27: 2 };
const presses$ = simulatedEdges$({ commands$: NEVER, wiring, clock: systemClock }).pipe(
  debounceEdges({ ms: 5 }),
  buzzerPresses(wiring),
  sendTo(game),
);
const lamp$ = game.on('buzzer_pressed').pipe(map(({ buzzerId }) => `lamp: ${buzzerId ?? 'off'}`));

merge(presses$, lamp$).pipe(takeUntil(shutdown$())).subscribe();
process.stdin.resume();
