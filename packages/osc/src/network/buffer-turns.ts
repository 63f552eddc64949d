import { asapScheduler, Observable, type OperatorFunction, type Subscription } from 'rxjs';

/**
 * The values that a source emits in one turn of the event loop, together, as soon as the turn is over.
 *
 * ```
 * source    --(ab)--c--|
 * output    --x-----y--|      x is [a, b], y is [c]
 * ```
 */
export function bufferTurns<T>(): OperatorFunction<T, readonly T[]> {
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
