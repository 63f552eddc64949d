import { forkJoin, map, filter, take, switchMap, startWith, type Observable } from 'rxjs';
import type { FairStep } from '@hardware-ws/fairness';
import { awaitEffect } from '../await-effect.ts';
import type { FairSimulation } from './fair-simulation.ts';
import type { SimulatedBox } from './simulated-box.ts';
import { timedLine } from './timed-line.ts';

/** Makes the host enable or disable the buzzers. Completes once all boxes have followed. */
export function armBoxes$(
  { boxes, armed$, clock }: Pick<FairSimulation, 'boxes' | 'armed$' | 'clock'>,
  enabled: boolean,
): Observable<string> {
  const followed$ = forkJoin(boxes.map((box) => heard$(box, enabled)));
  const line$ = followed$.pipe(map(() => timedLine(enabled ? 'armed' : 'disarmed', clock.wall())));
  return awaitEffect(line$, () => armed$.next(enabled));
}

/** Emits once a box has heard the host, and accepts presses if the buzzers are enabled. */
function heard$({ step$ }: SimulatedBox, enabled: boolean): Observable<FairStep> {
  return step$.pipe(
    filter(({ input, state }) => isToggle(input) && state.enabled === enabled),
    switchMap((step) => step$.pipe(startWith(step))),
    filter(({ state }) => !enabled || isFree(state)),
    take(1),
  );
}

function isToggle(input: FairStep['input']): boolean {
  return input?.kind === 'message' && input.message.type === 'toggle_buzzers';
}

/** Whether the next press would be the first. */
function isFree({ selected, lostTo, clear }: FairStep['state']): boolean {
  return clear === 'heard' && selected === null && lostTo === null;
}
