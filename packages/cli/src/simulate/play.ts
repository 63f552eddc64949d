import { isOpen$ } from '@hardware-ws/client';
import type { HeardBuzzerStep } from '@hardware-ws/quizzer';
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
 * Connects all who take part, then does what the person at the controls says, one thing after the other, each once the one
 * before has had its effect. Emits what is to be told, and completes after the last.
 */
export function play$(simulation: Simulation, { input$, lineOf, help }: Controls): Observable<string> {
  const { buzzer, host, osc, told$, box$, bridge$, quizmaster$ } = simulation;
  // The buzzer client comes after the host, which tells it its state when it joins.
  const joined$ = once$(host).pipe(
    switchMap(() => box$),
    // What became of a press is told by whoever pressed, and the link by its own lines.
    map((event) => (event.kind === 'step' && isToldHere(event.step) && event.step.note) || ''),
  );
  const ready$ = combineLatest([buzzer.on('toggle_buzzers'), ...[buzzer, host, osc].map(once$)]).pipe(take(1));
  const acts$ = input$.pipe(
    concatMap((input) => {
      const line = lineOf(input, simulation);
      return line === '?' ? of(help) : perform(simulation, line);
    }),
  );
  return concat(ready$.pipe(ignoreElements()), acts$).pipe(
    runAlongside(told$, buzzer.status$.pipe(linkLines()), joined$, merge(quizmaster$, bridge$).pipe(ignoreElements())),
    filter((text) => text !== ''),
  );
}

/** Emits once, when it is open. */
function once$(game: Simulation['buzzer']): Observable<unknown> {
  return isOpen$(game).pipe(
    filter((open) => open),
    take(1),
  );
}

function isToldHere({ input }: HeardBuzzerStep): boolean {
  return input.kind !== 'press' && input.kind !== 'online';
}
