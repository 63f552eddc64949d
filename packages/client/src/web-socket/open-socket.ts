import WebSocket from 'isomorphic-ws';
import type { DialRequest, DialStep } from '../link/dial/dial.ts';
import { longestTimerMs } from '../time/alarm.ts';
import type { SocketLike, TcpSocketLike } from './socket-like.ts';
import { tcpConnection } from './tcp-connection.ts';

interface SocketConstructor {
  new (url: string, subprotocols: readonly string[], options: object): SocketLike;
  readonly prototype: SocketLike;
}

const Socket = WebSocket as unknown as SocketConstructor;
checkNode(Socket);

/**
 * Starts to open a WebSocket; a browser's ignores the options. The deadline is the caller's: `handshakeTimeout` is an idle
 * timeout, which a server that drips defeats. Compression is off unless asked for: it triples the latency of small messages.
 */
export function openSocket(
  request: DialRequest,
  seen: (tcp: TcpSocketLike) => void,
  onStep: (step: DialStep) => void,
): SocketLike {
  const { url, headers, origin, subprotocols = [], tls, maxPayload = 2 ** 24, perMessageDeflate = false } = request;
  const { timeoutMs = 5000 } = request;
  const createConnection = tcpConnection(url.startsWith('wss:'), seen, onStep);
  const autoSelectFamilyAttemptTimeout = attemptMs(timeoutMs);
  const limits = { maxPayload, perMessageDeflate, autoSelectFamilyAttemptTimeout };
  return new Socket(url, subprotocols, { headers, origin, ...limits, ...tls, createConnection });
}

/**
 * How long to try each address of a name that has several, in ms: a quarter of the deadline, so that four get their turn. Node's
 * 250 ms never reach a host that is farther away than that.
 */
function attemptMs(timeoutMs: number): number {
  return Math.round(Math.min(Math.max(250, timeoutMs / 4), longestTimerMs));
}

interface Host {
  readonly process?: { readonly version?: string; readonly getBuiltinModule?: unknown };
}

/**
 * Throws where a WebSocket is that of `ws`, and so Node's, and Node is older than {@link tcpConnection} needs: long messages
 * would not arrive and a killed link would still deliver, and nobody would be told.
 */
export function checkNode(Socket: { readonly prototype?: { readonly ping?: unknown } }): void {
  const { process } = globalThis as Host;
  if (!Socket.prototype?.ping || process?.getBuiltinModule) return;
  throw new Error(
    `@hardware-ws/client needs Node 20.16, 22.3 or later, and this is ${process?.version ?? 'another runtime'}. Please update Node.`,
  );
}
