import type { LinkEvent } from './link-event.ts';
import type { Status } from '../status.ts';

/** The status that an event of the link brings about, if any. */
export function statusOf(event: LinkEvent): Status | undefined {
  switch (event.kind) {
    case 'connecting':
    case 'waiting':
      return event;
    case 'opened':
      return { kind: 'open', url: event.url };
    case 'pong':
    case 'latency':
      return undefined;
  }
}
