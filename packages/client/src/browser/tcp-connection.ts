import type { tcpConnection as inNode } from '../web-socket/tcp-connection.ts';

/** A web page does not see the TCP connection under a WebSocket. */
export const tcpConnection: typeof inNode = () => undefined;
