import type { Latency } from './heartbeat/heartbeat.ts';
import type { Reconnecting } from './reconnect.ts';
import type { SocketEvent } from './dial/socket-event.ts';

/** Everything that happens on a link that is kept up: one socket after the other, and what is between them. */
export type LinkEvent = SocketEvent | Latency | Reconnecting;
