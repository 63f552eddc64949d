import { isOpen$ } from '@hardware-ws/client';
import type { FairStep } from '@hardware-ws/fairness';
import {
  combineLatest,
  concat,
  concatMap,
  filter,
  ignoreElements,
  map,
  merge,
  of,
  switchMap,
  take,
  type Observable,
} from 'rxjs';
import { runAlongside } from '../operators/run-alongside.ts';
import type { Controls } from './controls.ts';
import { linkLines } from './link-lines.ts';
import { perform } from './perform.ts';
import type { Simulation } from './simulation.ts';

/**
 * Connects all participants, then performs the inputs of the controls one at a time. Each starts after the previous one has had
 * its effect. Emits the lines to show and completes after the last input.
 */
export function play$(simulation: Simulation, { input$, lineOf, help }: Controls): Observable<string> {
  const { buzzer, host, osc, notice$, box$, bridge$, quizmaster$ } = simulation;
  // The buzzer client joins after the host, because the host sends the state to clients that join.
  const joined$ = once$(host).pipe(
    switchMap(() => box$),
    // The action reports the outcome of a press, and `linkLines` the link, so the notes about those are skipped.
    map((event) => (event.kind === 'step' && isShown(event.step) && event.step.note) || ''),
  );
  const ready$ = combineLatest([buzzer.on('toggle_buzzers'), ...[buzzer, host, osc].map(once$)]).pipe(take(1));
  const acts$ = input$.pipe(
    concatMap((input) => {
      const line = lineOf(input, simulation);
      return line === '?' ? of(help) : perform(simulation, line);
    }),
  );
  return concat(ready$.pipe(ignoreElements()), acts$).pipe(
    runAlongside(
      notice$,
      buzzer.status$.pipe(linkLines()),
      joined$,
      merge(quizmaster$, bridge$).pipe(ignoreElements()),
    ),
    filter((text) => text !== ''),
  );
}

/** Emits once, when the connection is open. */
function once$(game: Simulation['buzzer']): Observable<unknown> {
  return isOpen$(game).pipe(
    filter((open) => open),
    take(1),
  );
}

function isShown({ input }: Pick<FairStep, 'input'>): boolean {
  return input?.kind !== 'press' && input?.kind !== 'online';
}
