import type { DialStep } from '../link/dial/dial.ts';
import type { TcpSocketLike } from './socket-like.ts';

/** What `ws` says when it wants a connection. */
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
 * How to open the TCP connection under a WebSocket, TLS around it when `secure`, so that it can be seen, and reset: a TLS
 * socket itself cannot be. `undefined` where there is no Node; asked for in this way, no bundler looks for Node's modules.
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
    // Else `path`, which is the URL's here, would be taken for that of a socket file.
    const tcp = net.connect({ ...request, path: undefined });
    seen(tcp);
    const { host, servername = net.isIP(host) ? '' : host } = request;
    tellSteps(tcp, { host, then: secure ? 'tls' : 'answer' }, onStep);
    if (!secure) return tcp;
    const carrier = tls.connect({ ...request, path: undefined, servername, socket: tcp });
    carrier.once('secureConnect', () => onStep({ waitingFor: 'answer', address: host }));
    return carrier;
  };
}

/** Tells what a TCP connection that is being opened waits for: the name, each address in turn, then what comes on it. */
export function tellSteps(
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
