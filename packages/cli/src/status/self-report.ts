import { systemClock, type Status } from '@hardware-ws/client';
import { ignoreElements, tap, type Observable } from 'rxjs';
import type { ClientAbout } from './client-about.ts';
import { ownAddress, ownProcess } from './own-process.ts';

/** The state that a client reports in its pongs. */
export interface SelfReport {
  /** The client's type and id, where it runs, how long its link has been open, and the added fields. */
  readonly about: () => ClientAbout;
  /** Adds fields, which are evaluated for each report. */
  readonly add: (fields: () => object) => void;
  /** Tracks the status of the connection while subscribed. Emits nothing. */
  readonly follow: (status$: Observable<Status>) => Observable<never>;
}

/** Creates the report of a client. */
export function selfReport(
  clientType: string | undefined,
  clientId: string | undefined,
  own = ownProcess(),
): SelfReport {
  let openedAt: number | undefined;
  let address: string | undefined;
  let more: () => object = () => ({});
  return {
    about: () => ({
      ...(clientType !== undefined && { client_type: clientType, client_id: clientId }),
      ...own,
      ...(address !== undefined && { address }),
      ...(openedAt !== undefined && { open_ms: Math.round(systemClock.monotonic() - openedAt) }),
      ...more(),
    }),
    add: (fields) => {
      more = fields;
    },
    follow: (status$) =>
      status$.pipe(
        tap(({ kind }) => {
          openedAt = kind === 'open' ? systemClock.monotonic() : undefined;
          if (kind === 'open') address = ownAddress();
        }),
        ignoreElements(),
      ),
  };
}
