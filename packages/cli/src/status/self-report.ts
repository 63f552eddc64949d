import { systemClock, type Status } from '@hardware-ws/client';
import { ignoreElements, tap, type Observable } from 'rxjs';

/** What a client tells of itself when it is asked. */
export interface SelfReport {
  /** Who it is, for how long its link has been open, and what it was told to add. */
  readonly about: () => object;
  /** Adds fields, asked for anew each time. */
  readonly add: (fields: () => object) => void;
  /** Follows the status of the connection; emits nothing. */
  readonly follow: (status$: Observable<Status>) => Observable<never>;
}

/** A report of a client by this name. */
export function selfReport(client_type: string | undefined, client_id: string | undefined): SelfReport {
  let openedAt: number | undefined;
  let more: () => object = () => ({});
  return {
    about: () => ({
      ...(client_type !== undefined && { client_type, client_id }),
      ...(openedAt !== undefined && { open_ms: Math.round(systemClock.monotonic() - openedAt) }),
      ...more(),
    }),
    add: (fields) => {
      more = fields;
    },
    follow: (status$) =>
      status$.pipe(
        tap(({ kind }) => (openedAt = kind === 'open' ? systemClock.monotonic() : undefined)),
        ignoreElements(),
      ),
  };
}
