import { asapScheduler, Observable, type OperatorFunction, type Subscription } from 'rxjs';

/**
 * Emits the values of one turn of the event loop together, when the turn ends. A value that `isBuffered` is false for is emitted
 * alone and at once.
 *
 * ```
 * source    --(ab)--c--|
 * output    --x-----y--|      x is [a, b], y is [c]
 * ```
 */
export function bufferTurns<T>(isBuffered: (value: T) => boolean): OperatorFunction<T, readonly T[]> {
  return (source) =>
    new Observable((subscriber) => {
      let values: T[] = [];
      let ending: Subscription | undefined;
      const endTurn = () => {
        ending?.unsubscribe();
        const ended = values;
        values = [];
        if (ended.length > 0) subscriber.next(ended);
      };
      const next = (value: T) => {
        if (!isBuffered(value)) {
          subscriber.next([value]);
          return;
        }
        if (values.push(value) > 1) return;
        ending = asapScheduler.schedule(endTurn);
        subscriber.add(ending);
      };
      const error = (error: unknown) => subscriber.error(error);
      const complete = () => {
        endTurn();
        subscriber.complete();
      };
      subscriber.add(source.subscribe({ next, error, complete }));
    });
}
