import { linkEndText, type Status } from '@hardware-ws/client';
import { filter, firstValueFrom, map, merge, of, timeout, type Observable } from 'rxjs';
import { backendFix } from './backend-fix.ts';
import type { Finding } from './finding.ts';

/** The part of a connection that is checked. */
export interface CheckedLink {
  readonly status$: Observable<Status>;
  readonly latency$: Observable<number>;
}

/** Longer than connecting and a heartbeat may take, in ms. */
const patienceMs = 12_000;

/**
 * Checks that the backend accepts a connection, and measures the round trip. `held$` holds the connection open. `address` is
 * shown with the result.
 */
export function checkBackend(
  { status$, latency$ }: CheckedLink,
  held$: Observable<never>,
  address?: string,
): Promise<Finding> {
  const check = 'backend';
  const at = address === undefined ? '' : ` · ${address}`;
  const failed = (says: string, fix = 'Check the log of the backend.'): Finding => ({
    check,
    state: 'failed',
    says: `${says}${at}`,
    fix,
  });
  return firstValueFrom(
    merge(
      latency$.pipe(
        map((ms): Finding => ({ check, state: 'ok', says: `connected, round trip ${ms.toFixed(1)} ms${at}` })),
      ),
      status$.pipe(
        map((status) => (status.kind === 'waiting' || status.kind === 'closed' ? status.cause : undefined)),
        filter((cause) => cause !== undefined),
        map((cause) => failed(linkEndText(cause), backendFix(cause))),
      ),
      held$,
    ).pipe(timeout({ first: patienceMs, with: () => of(failed('accepts the connection but does not answer pings')) })),
    { defaultValue: failed('the connection closed before it was open') },
  );
}
