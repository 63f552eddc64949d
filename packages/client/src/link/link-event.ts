import type { Latency } from './heartbeat/heartbeat.ts';
import type { Reconnecting } from './reconnect.ts';
import type { SocketEvent } from './dial/socket.ts';
import type { Status } from '../status.ts';

/** Everything that happens on a link that is kept up: one socket after the other, and what is between them. */
export type LinkEvent = SocketEvent | Latency | Reconnecting;

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
