import { BehaviorSubject, Subject, type Observable } from 'rxjs';
import type { FaultReporter } from '../faults/fault-reporter.ts';
import type { Status } from '../status.ts';
import { linkEndText } from './end/link-end-text.ts';
import type { LinkEvent } from './link-event.ts';

/** What the events of a link mean to the user of a connection. */
export interface LinkState {
  readonly status$: Observable<Status>;
  readonly latency$: Observable<number>;
  readonly follow: (event: LinkEvent) => void;
  readonly close: () => void;
}

/** The state of a link that is not dialled yet. A message longer than `maxPayload` ends the link, and is reported as a fault. */
export function linkState(report: FaultReporter['report']): LinkState {
  const status$ = new BehaviorSubject<Status>({ kind: 'idle' });
  const latency$ = new Subject<number>();
  return {
    status$: status$.asObservable(),
    latency$: latency$.asObservable(),
    follow(event) {
      const status = statusOf(event);
      if (status) status$.next(status);
      if (event.kind === 'latency') latency$.next(event.ms);
      if (event.kind === 'waiting' && event.cause.kind === 'oversized') {
        report({ kind: 'invalid', raw: '', issues: [{ message: linkEndText(event.cause) }] });
      }
    },
    close: () => status$.value.kind !== 'closed' && status$.next({ kind: 'closed' }),
  };
}

function statusOf(event: LinkEvent): Status | undefined {
  switch (event.kind) {
    case 'connecting':
    case 'waiting':
    case 'closed':
      return event;
    case 'opened':
      return { kind: 'open', url: event.url, ...('details' in event && { details: event.details }) };
    case 'pong':
    case 'latency':
      return undefined;
  }
}
