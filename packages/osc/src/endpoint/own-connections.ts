import type { OscEndpoint } from '../message/osc-endpoint.ts';
import { endpointText } from '../text/endpoint-text.ts';

/** The local ends of the TCP connections that a bridge opened, by which its own listener recognizes its messages. */
export interface OwnConnections {
  /** Returns a function to call each time the connection of this name opens. */
  add(name: string): (local: OscEndpoint) => void;
  sent(from: OscEndpoint): boolean;
}

/** Creates an empty set of connections. */
export function ownConnections(): OwnConnections {
  // The last local end of each connection is kept after the connection ends, because its messages may still arrive.
  const locals = new Map<string, string>();
  return {
    add: (name) => (local) => locals.set(name, plain(local)),
    sent: (from) => [...locals.values()].includes(plain(from)),
  };
}

function plain({ host, port }: OscEndpoint): string {
  return endpointText({ host: host.replace(/^::ffff:/i, ''), port });
}
