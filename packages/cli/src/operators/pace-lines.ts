import { concat, concatMap, ignoreElements, of, timer, type MonoTypeOperatorFunction } from 'rxjs';

/** Longer than a contact needs to settle and too short for anyone to notice, in ms. */
const settleMs = 20;

/** Pauses after each line, as a finger would. Without the pause, the next line would count as contact bounce. */
export function paceLines<T>(): MonoTypeOperatorFunction<T> {
  return concatMap((line) => concat(of(line), timer(settleMs).pipe(ignoreElements())));
}
