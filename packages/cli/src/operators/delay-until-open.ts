import { isOpen$, type Status } from '@hardware-ws/client';
import { concatMap, filter, map, take, type MonoTypeOperatorFunction, type Observable } from 'rxjs';

/** Holds each value until the connection is open. The order is kept. */
export function delayUntilOpen<T>(connection: { readonly status$: Observable<Status> }): MonoTypeOperatorFunction<T> {
  return concatMap((value) =>
    isOpen$(connection).pipe(
      filter((open) => open),
      take(1),
      map(() => value),
    ),
  );
}
