import { ignoreElements, Observable, tap, type OperatorFunction } from 'rxjs';

/**
 * Emits every value of the lists that `project` makes. It does what `mergeMap` does with lists, and subscribes to nothing for each.
 *
 * ```
 * source    --a-----b--|     a makes x and y, b nothing
 * output    --(xy)-----|
 * ```
 */
export function emitEach<T, R>(project: (value: T) => readonly R[]): OperatorFunction<T, R> {
  return (source) =>
    new Observable((subscriber) => {
      const emit = (value: T) => {
        for (const made of project(value)) subscriber.next(made);
      };
      source.pipe(tap(emit), ignoreElements()).subscribe(subscriber);
    });
}
