import { asapScheduler, buffer, connect, exhaustMap, filter, type OperatorFunction, timer } from 'rxjs';

/**
 * The values that a source emits in one turn of the event loop, together, as soon as the turn is over.
 *
 * ```
 * source    --(ab)--c--|
 * output    --x-----y--|      x is [a, b], y is [c]
 * ```
 */
export const turns = <T>(): OperatorFunction<T, readonly T[]> =>
  connect((shared) =>
    shared.pipe(
      buffer(shared.pipe(exhaustMap(() => timer(0, asapScheduler)))),
      filter((values) => values.length > 0),
    ),
  );
