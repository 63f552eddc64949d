import { linkEndText, type Status } from '@hardware-ws/client';
import { filter, firstValueFrom, map, merge, of, timeout, type Observable } from 'rxjs';
import { backendFix } from './backend-fix.ts';
import type { Finding } from './finding.ts';

/** What of a connection is looked at. */
export interface CheckedLink {
  readonly status$: Observable<Status>;
  readonly latency$: Observable<number>;
}

/** Longer than a dial and a heartbeat may take; in ms. */
const patienceMs = 12_000;

/**
 * Whether the backend takes us, and how long a message takes there and back; `held$` holds the connection open and `address` is
 * said with what is found.
 */
export function checkBackend(
  { status$, latency$ }: CheckedLink,
  held$: Observable<never>,
  address?: string,
): Promise<Finding> {
  const check = 'backend';
  const at = address === undefined ? '' : ` · ${address}`;
  const failed = (says: string, fix = 'See the log of the backend.'): Finding => ({
    check,
    state: 'failed',
    says: `${says}${at}`,
    fix,
  });
  return firstValueFrom(
    merge(
      latency$.pipe(
        map((ms): Finding => ({ check, state: 'ok', says: `reached, ${ms.toFixed(1)} ms there and back${at}` })),
      ),
      status$.pipe(
        filter((status) => status.kind === 'waiting'),
        map(({ cause }) => failed(linkEndText(cause), backendFix(cause))),
      ),
      held$,
    ).pipe(timeout({ first: patienceMs, with: () => of(failed('takes the connection, but answers no ping')) })),
    { defaultValue: failed('the connection ended before it was open') },
  );
}
