import type { DialStep } from '../link/dial/dial.ts';
import type { TcpSocketLike } from './socket-like.ts';

/** The request of `ws` for a connection. */
interface ConnectionRequest {
  readonly host: string;
  readonly servername?: string;
}

interface Net {
  connect(request: object): TcpSocketLike;
  isIP(host: string): number;
}

interface Tls {
  connect(request: object): { once(event: 'secureConnect', listener: () => void): unknown };
}

interface Host {
  readonly process?: {
    readonly getBuiltinModule?: ((name: 'node:net') => Net) & ((name: 'node:tls') => Tls);
  };
}

/**
 * Makes a function that opens the TCP connection under a WebSocket, inside TLS if `secure`. The connection can then be watched
 * and reset, which a TLS socket cannot. Returns `undefined` outside Node. Loaded like this, no bundler looks for Node's modules.
 */
export function tcpConnection(
  secure: boolean,
  seen: (tcp: TcpSocketLike) => void,
  onStep: (step: DialStep) => void,
): ((request: ConnectionRequest) => unknown) | undefined {
  const { process } = globalThis as Host;
  const net = process?.getBuiltinModule?.('node:net');
  const tls = process?.getBuiltinModule?.('node:tls');
  if (!net || !tls) return undefined;
  return (request) => {
    // `path` is the path of the URL here, but net.connect would take it for a socket file.
    const tcp = net.connect({ ...request, path: undefined });
    seen(tcp);
    const { host, servername = net.isIP(host) ? '' : host } = request;
    reportSteps(tcp, { host, then: secure ? 'tls' : 'answer' }, onStep);
    if (!secure) return tcp;
    const carrier = tls.connect({ ...request, path: undefined, servername, socket: tcp });
    carrier.once('secureConnect', () => onStep({ waitingFor: 'answer', address: host }));
    return carrier;
  };
}

/** Reports what the opening of a TCP connection is waiting for: the name, each address in turn, then the answer. */
export function reportSteps(
  tcp: TcpSocketLike,
  { host, then }: { readonly host: string; readonly then: 'tls' | 'answer' },
  onStep: (step: DialStep) => void,
): void {
  let at = host;
  onStep({ waitingFor: 'name', address: at });
  const attempt = (address: string, port: number) => {
    at = address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
    onStep({ waitingFor: 'connection', address: at });
  };
  tcp.on('connectionAttempt', attempt);
  tcp.once('connect', () => {
    tcp.removeListener('connectionAttempt', attempt);
    onStep({ waitingFor: then, address: at });
  });
}
