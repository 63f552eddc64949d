import type { BridgeConfig, EndpointFinding } from '@hardware-ws/rules';
import type { OscOutgoingRule } from '../rules/osc-rules.ts';
import { checkConnection } from './check-connection.ts';
import { checkDestination } from './check-destination.ts';
import { checkListenPort } from './check-listen-port.ts';
import { checkListenTcpPort } from './check-listen-tcp-port.ts';
import { listensForOsc, oscSettings } from './osc-settings.ts';
import { tcpDestinations } from './tcp-destinations.ts';

/** Looks at the ports that a bridge listens on, and at each destination once. */
export async function* diagnoseOsc(config: BridgeConfig): AsyncGenerator<EndpointFinding> {
  if (listensForOsc(config)) {
    yield await checkListenPort(oscSettings(config));
    const { listen_tcp_port: port } = oscSettings(config);
    if (port !== undefined) yield await checkListenTcpPort(oscSettings(config).listen_host, port);
  }
  const ofRules = config.outgoing.flatMap(({ osc_destinations = [] }: Partial<OscOutgoingRule>) => osc_destinations);
  const all = [...ofRules, ...(oscSettings(config).keep_alive ?? [])];
  const endpoints = new Map(
    all
      .filter(({ transport }) => transport !== 'tcp')
      .map(({ host, port }) => [`${host} ${String(port)}`, { host, port }]),
  );
  for (const endpoint of endpoints.values()) yield await checkDestination(endpoint);
  for (const connection of tcpDestinations(config).values()) yield await checkConnection(connection);
}
