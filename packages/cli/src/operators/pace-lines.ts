import { concat, concatMap, ignoreElements, of, timer, type MonoTypeOperatorFunction } from 'rxjs';

/** Longer than a contact needs to settle, shorter than anybody notices; in ms. */
const settleMs = 20;

/** Leaves time for a button to settle after each line, as a finger does: what follows faster counts as bounce. */
export function paceLines<T>(): MonoTypeOperatorFunction<T> {
  return concatMap((line) => concat(of(line), timer(settleMs).pipe(ignoreElements())));
}
