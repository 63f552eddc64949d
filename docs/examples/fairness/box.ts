// A buzzer box in fair mode: it claims its presses before a referee, which decides who was first. The referee is referee.ts.
import process from 'node:process';
import { connect$, isOpen$, sendTo, systemClock } from '@hardware-ws/client';
import { shutdown$ } from '@hardware-ws/client/node';
import { claimSteps, isUndecided, withFairMessages } from '@hardware-ws/fairness';
import { buzzerPresses, debounceEdges } from '@hardware-ws/gpio';
import { simulatedEdges$ } from '@hardware-ws/gpio/simulated';
import { buzzerSteps, quizzer } from '@hardware-ws/quizzer';
import { delay, distinctUntilChanged, filter, from, map, merge, mergeMap, share, takeUntil, tap } from 'rxjs';

const { QUIZZER_SERVER: host = 'localhost:8000', BOX: clientId = 'left', PRESS_AFTER_MS = '1000' } = process.env;
const game = connect$(withFairMessages(quizzer({ host, gameId: 1, clientType: 'buzzer', clientId })), {
  acknowledge: true,
});
const clock = systemClock;

// The button is pressed a moment after the buzzers are enabled. On a board, use the `edges$` of a driver instead.
const wiring = { GPIO17: clientId === 'left' ? 1 : 2 };
const commands$ = game.on('toggle_buzzers').pipe(
  filter(({ enabled }) => enabled),
  delay(Number(PRESS_AFTER_MS)),
  mergeMap(() => [`press ${wiring.GPIO17}`, `release ${wiring.GPIO17}`]),
);

const step$ = simulatedEdges$({ commands$, wiring, clock }).pipe(
  debounceEdges({ ms: 5 }),
  buzzerPresses(wiring),
  buzzerSteps({
    messages$: game.on('toggle_buzzers', 'client_connection_status', 'buzzer_pressed'),
    online$: isOpen$(game),
    clock,
    clientId,
  }),
  claimSteps({ messages$: game.on('referee_status', 'press_claim'), clock, clientId }),
  share(),
);
const sent$ = step$.pipe(
  mergeMap(({ send }) => from(send).pipe(sendTo(game))),
  map(({ kind, message }) => `${message.type}: ${kind}`),
);
// The lamp is lit once the room has heard who was first.
const lamp$ = step$.pipe(
  map(({ state }) => (state.selected !== null && !isUndecided(state) ? 'lamp: on' : 'lamp: off')),
  distinctUntilChanged(),
);

merge(lamp$, sent$).pipe(tap(console.log), takeUntil(shutdown$())).subscribe();
