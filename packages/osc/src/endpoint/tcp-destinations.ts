import type { BridgeConfig } from '@hardware-ws/rules';
import { sizePrefixed } from '../framing/size-prefixed.ts';
import { slip } from '../framing/slip.ts';
import type { OscEndpoint } from '../message/osc-endpoint.ts';
import type { OscOutgoingRule } from '../rules/osc-rules.ts';
import { oscSettings } from './osc-settings.ts';

/** The destination of a TCP connection, with its framing as a file writes it. */
export interface TcpDestination extends OscEndpoint {
  readonly framing: 'slip' | 'size';
}

/** The framings by their names in a file. */
export const framings = { slip, size: sizePrefixed };

/** The key of a connection. Destinations with the same host, port and framing share a connection. */
export function connectionKey({ host, port, framing }: TcpDestination): string {
  return `${framing} ${String(port)} ${host}`;
}

/** The connections that a configuration needs, each once. */
export function tcpDestinations(config: BridgeConfig): ReadonlyMap<string, TcpDestination> {
  const ofRules = config.outgoing.flatMap(({ osc_destinations = [] }: Partial<OscOutgoingRule>) => osc_destinations);
  const overTcp = [...ofRules, ...(oscSettings(config).keep_alive ?? [])].filter(
    ({ transport }) => transport === 'tcp',
  );
  return new Map(
    overTcp.map(({ host, port, framing = 'slip' }) => [
      connectionKey({ host, port, framing }),
      { host, port, framing },
    ]),
  );
}
