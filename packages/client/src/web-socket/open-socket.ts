import WebSocket from 'isomorphic-ws';
import type { DialRequest, DialStep } from '../link/dial/dial.ts';
import { attemptMs } from './attempt-ms.ts';
import type { SocketLike, TcpSocketLike } from './socket-like.ts';
import { tcpConnection } from './tcp-connection.ts';

interface SocketConstructor {
  new (url: string, subprotocols: readonly string[], options: object): SocketLike;
  readonly prototype: SocketLike;
}

const Socket = WebSocket as unknown as SocketConstructor;
checkNode(Socket);

/**
 * Starts to open a WebSocket. A browser ignores the options. The caller enforces the deadline, because `handshakeTimeout` is an
 * idle timeout, which a server defeats by sending byte after byte. Compression is off by default, because it triples the latency
 * of small messages.
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

interface Host {
  readonly process?: { readonly version?: string; readonly getBuiltinModule?: unknown };
}

/**
 * Throws for a version of Node that is older than {@link tcpConnection} needs. With it, long messages would not arrive and a
 * killed link would still deliver, without any error.
 */
export function checkNode(Socket: { readonly prototype?: { readonly ping?: unknown } }): void {
  const { process } = globalThis as Host;
  if (!Socket.prototype?.ping || process?.getBuiltinModule) return;
  throw new Error(
    `@hardware-ws/client needs Node 20.16, 22.3 or later, and this is ${process?.version ?? 'another runtime'}. Please update Node.`,
  );
}
