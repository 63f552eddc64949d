import { Observable, type OperatorFunction } from 'rxjs';

/** Emits the members of each array, as `concatAll` does. An edge takes this way, and an Observable for each array would cost more. */
export function emitEach<T>(): OperatorFunction<readonly T[], T> {
  return (source$) =>
    new Observable((subscriber) =>
      source$.subscribe({
        next: (values) => {
          for (const value of values) subscriber.next(value);
        },
        error: (error: unknown) => subscriber.error(error),
        complete: () => subscriber.complete(),
      }),
    );
}
