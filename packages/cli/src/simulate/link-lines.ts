import { linkEndText, systemClock, type Clock, type Status } from '@hardware-ws/client';
import { EMPTY, defer, mergeMap, of, type Observable, type OperatorFunction } from 'rxjs';

/** Describes each loss and return of a link, from its status. */
export function linkLines(clock: Clock = systemClock): OperatorFunction<Status, string> {
  return (status$) =>
    defer(() => {
      let lostAt: number | undefined;
      return status$.pipe(
        mergeMap((status): Observable<string> => {
          if (status.kind === 'waiting') {
            lostAt ??= clock.monotonic();
            const wait = `attempt ${status.attempt} in ${Math.round(status.delayMs)} ms`;
            return of(`link lost: ${linkEndText(status.cause)} · ${wait}`);
          }
          if (status.kind !== 'open' || lostAt === undefined) return EMPTY;
          const ms = Math.round(clock.monotonic() - lostAt);
          lostAt = undefined;
          return of(`link open again after ${ms} ms`);
        }),
      );
    });
}
