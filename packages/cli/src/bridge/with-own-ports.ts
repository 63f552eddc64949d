import { isThisMachine } from '../is-this-machine.ts';
import type { BridgeConfig } from './bridge-config.ts';

/** A configuration that knows which of its destinations are its own port, by the addresses of this machine as well. */
export function withOwnPorts(config: BridgeConfig, isHere = isThisMachine): BridgeConfig {
  const { incoming, osc } = config;
  if (incoming.length === 0) return config;
  const outgoing = config.outgoing.map((rule) => ({
    ...rule,
    osc_destinations: rule.osc_destinations.map((to) =>
      to.port === osc.listen_port && isHere(to.host) ? { ...to, own_port: true } : to,
    ),
  }));
  return { ...config, outgoing };
}
