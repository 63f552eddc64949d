import { asapScheduler, merge, observeOn, of, share, tap, type Observable } from 'rxjs';
import type { SocketEvent } from '../dial/socket.ts';
import { heartbeat, type HeartbeatOptions } from '../heartbeat/heartbeat.ts';
import type { Latency } from '../heartbeat/beats.ts';

type Opened = Extract<SocketEvent, { readonly kind: 'opened' }>;

/** A link that nobody uses yet. */
export interface StandbyLink {
  /** Keeps the link open and watches it. Errors when it is lost. */
  readonly kept$: Observable<SocketEvent | Latency>;
  /** The open link, for the one who takes it over. Subscribe before you leave `kept$`. `undefined` while it is not open. */
  readonly taken: () => Observable<SocketEvent> | undefined;
}

/** A link that is kept open until somebody takes it over. What it receives until then goes nowhere. */
export function standbyLink(event$: Observable<SocketEvent>, options: HeartbeatOptions): StandbyLink {
  const shared$ = event$.pipe(share());
  let opened: Opened | undefined;
  const kept$ = shared$.pipe(
    tap({
      next: (event) => event.kind === 'opened' && (opened = event),
      error: () => (opened = undefined),
      complete: () => (opened = undefined),
    }),
    heartbeat(options),
    tap({ error: () => (opened = undefined) }),
  );
  // A dial emits nothing inside subscribe.
  return { kept$, taken: () => opened && merge(of(opened).pipe(observeOn(asapScheduler)), shared$) };
}
