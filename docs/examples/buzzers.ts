// A script of your own: two buttons and a lamp, connected to a quiz.
import process from 'node:process';
import { connect$, logTo, sendTo, systemClock } from '@hardware-ws/client';
import { shutdown$ } from '@hardware-ws/client/node';
import { buzzerPresses, debounceEdges } from '@hardware-ws/gpio';
import { simulatedEdges$ } from '@hardware-ws/gpio/simulated';
import { quizzer } from '@hardware-ws/quizzer';
import { map, merge, of, takeUntil, tap } from 'rxjs';

const host = process.env['QUIZZER_SERVER'] ?? 'localhost:8000';
const game = connect$(quizzer({ host, gameId: 1, clientType: 'buzzer', clientId: 'example' }));
logTo(game, console);

const wiring = { GPIO17: 1, GPIO27: 2 };
const buttonEdges$ = simulatedEdges$({ commands$: of('press 1', 'press 2'), wiring, clock: systemClock });

const presses$ = buttonEdges$.pipe(
  debounceEdges({ ms: 5 }),
  buzzerPresses(wiring),
  sendTo(game),
  map(({ kind, message }) => `${kind}: ${message.type}`),
);
const lamp$ = game.on('buzzer_pressed').pipe(map(({ buzzerId }) => `lamp: ${buzzerId ?? 'off'}`));

merge(presses$, lamp$).pipe(tap(console.log), takeUntil(shutdown$())).subscribe();
