import type { OscEndpoint } from '../message/osc-endpoint.ts';
import { endpointText } from '../text/endpoint-text.ts';

/** This end of the TCP connections that a bridge opened, so that its own listener knows what the bridge itself sent. */
export interface OwnConnections {
  /** Makes the function that is called each time the connection of this name opens. */
  add(name: string): (local: OscEndpoint) => void;
  sent(from: OscEndpoint): boolean;
}

/** No connections yet. */
export function ownConnections(): OwnConnections {
  // The last one of each stays known after it ended: what it sent may still be on its way.
  const locals = new Map<string, string>();
  return {
    add: (name) => (local) => locals.set(name, plain(local)),
    sent: (from) => [...locals.values()].includes(plain(from)),
  };
}

function plain({ host, port }: OscEndpoint): string {
  return endpointText({ host: host.replace(/^::ffff:/i, ''), port });
}
