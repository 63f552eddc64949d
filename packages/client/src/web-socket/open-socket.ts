import WebSocket from 'isomorphic-ws';
import type { DialRequest } from '../link/dial.ts';
import type { SocketLike } from './socket-like.ts';

type SocketConstructor = new (url: string, subprotocols: readonly string[], options: object) => SocketLike;

/**
 * Starts to open a WebSocket; a browser's ignores the options. The deadline is the caller's: `handshakeTimeout` is an idle
 * timeout, which a server that drips defeats. Compression is off: it triples the latency of small messages.
 */
export function openSocket({ url, headers, origin, subprotocols = [] }: DialRequest): SocketLike {
  const Socket = WebSocket as unknown as SocketConstructor;
  return new Socket(url, subprotocols, { headers, origin, perMessageDeflate: false, maxPayload: 2 ** 24 });
}
