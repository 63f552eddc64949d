import { type OperatorFunction, filter, map, scan, type Observable } from 'rxjs';
import { type ClockBounds, type ClockOptions, offsetAt, unknownClock, withExchange } from './clock-bounds.ts';
import type { Exchange } from './exchange.ts';

/** What is known of another clock after an exchange. */
export interface ClockEstimate {
  /** How far their clock is ahead of ours, in ms: the middle of what is possible. */
  readonly offset: number;
  /** How far the offset may be from the truth, in ms. */
  readonly error: number;
  /** How long ago the exchanges began that set the bounds, in ms: the older of the two. */
  readonly age: number;
  /** How often their clock was found to be another one than before. */
  readonly restarts: number;
}

/**
 * Follows another clock by the pings and pongs that pass between us.
 *
 * ```
 * exchanges$  --x--y--z--|
 * result      --a--b--c--|    each with the smallest error so far
 * ```
 *
 * Throws a `RangeError` that names the option if an option is not a number of 0 or more.
 *
 * @example
 * clockOf(exchanges$).subscribe(({ offset, error }) => console.log(`ahead by ${offset} ± ${error} ms`));
 */
export function clockOf(exchanges$: Observable<Exchange>, options: ClockOptions = {}): Observable<ClockEstimate> {
  checkClockOptions(options);
  return exchanges$.pipe(clockEstimates(options));
}

function clockEstimates(options: ClockOptions): OperatorFunction<Exchange, ClockEstimate> {
  return (exchanges$) =>
    exchanges$.pipe(
      scan((known, exchange) => withExchange(known, exchange, options), unknownClock),
      map((known) => clockEstimate(known, known.heardAt, options)),
      filter((estimate) => estimate !== undefined),
    );
}

/** What is known of a clock at a time of ours, in ms, or `undefined` if that is nothing. */
export function clockEstimate(known: ClockBounds, at: number, options: ClockOptions = {}): ClockEstimate | undefined {
  const bounds = offsetAt(known, at, options);
  if (bounds === undefined) return undefined;
  const from = Math.min(known.atLeast[0]?.from ?? at, known.atMost[0]?.from ?? at);
  return {
    offset: (bounds.atLeast + bounds.atMost) / 2,
    error: (bounds.atMost - bounds.atLeast) / 2,
    age: at - from,
    restarts: known.restarts,
  };
}

function checkClockOptions(options: ClockOptions): void {
  for (const name of ['driftPpm', 'windowMs'] as const) {
    const value = options[name];
    if (value === undefined || (Number.isFinite(value) && value >= 0)) continue;
    throw new RangeError(`${name}: expected a number of 0 or more, got ${String(value)}`);
  }
}
