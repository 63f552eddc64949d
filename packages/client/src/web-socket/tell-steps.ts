import type { DialStep } from '../link/dial/dial-step.ts';
import type { TcpSocketLike } from './socket-like.ts';

/** Tells what a TCP connection that is being opened waits for: the name, each address in turn, then what comes on it. */
export function tellSteps(
  tcp: TcpSocketLike,
  { host, then }: { readonly host: string; readonly then: 'tls' | 'answer' },
  reached: (step: DialStep) => void,
): void {
  let at = host;
  reached({ waitsFor: 'name', at });
  const attempt = (address: string, port: number) => {
    at = address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
    reached({ waitsFor: 'connection', at });
  };
  tcp.on('connectionAttempt', attempt);
  tcp.once('connect', () => {
    tcp.removeListener('connectionAttempt', attempt);
    reached({ waitsFor: then, at });
  });
}
