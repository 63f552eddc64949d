import { isOpen$ } from '@hardware-ws/client';
import {
  concat,
  concatMap,
  defer,
  EMPTY,
  filter,
  ignoreElements,
  merge,
  mergeMap,
  of,
  skipUntil,
  Subject,
  take,
  type Observable,
} from 'rxjs';
import { runAlongside } from '../../operators/run-alongside.ts';
import type { Controls } from '../controls.ts';
import type { FairSimulation } from './fair-simulation.ts';
import { performFair } from './perform-fair.ts';
import { readyLines$ } from './ready.ts';
import { roundLines$ } from './round-lines.ts';

/**
 * Connects all participants and waits until the referee knows the boxes, then performs the inputs of the controls one at a time. Emits
 * the lines to show and completes after the last input.
 */
export function playFair$(
  simulation: FairSimulation,
  { input$, lineOf, help }: Controls<FairSimulation>,
): Observable<string> {
  const { host, boxes, refereeStep$, quizmaster$ } = simulation;
  // The boxes join after the host, because the host sends the state to clients that join.
  const joined$ = isOpen$(host).pipe(
    filter((open) => open),
    take(1),
    mergeMap(() => merge(refereeStep$, ...boxes.map(({ step$ }) => step$))),
    ignoreElements(),
  );
  const acts$ = input$.pipe(
    concatMap((input) => {
      const line = lineOf(input, simulation);
      return line === '?' ? of(help) : performFair(simulation, line);
    }),
  );
  return defer(() => {
    const ready$ = new Subject<void>();
    const begin$ = defer(() => {
      ready$.next();
      return EMPTY;
    });
    return concat(readyLines$(simulation), begin$, acts$).pipe(
      runAlongside(quizmaster$.pipe(ignoreElements()), roundLines$(simulation).pipe(skipUntil(ready$)), joined$),
      filter((text) => text !== ''),
    );
  });
}
