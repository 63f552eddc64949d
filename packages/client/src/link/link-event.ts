import type { SocketEvent } from './dial/socket.ts';
import type { Latency } from './heartbeat/beats.ts';
import type { Reconnecting } from './reconnect.ts';

/** An event of a link that reconnects: what each socket does, and what happens between two sockets. */
export type LinkEvent = SocketEvent | Latency | Reconnecting;
