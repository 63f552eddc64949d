import type { BridgeConfig } from '@hardware-ws/rules';
import type { OscSettings } from '../file/osc-settings-schema.ts';

/** The OSC settings of a bridge. */
export function oscSettings(config: BridgeConfig): OscSettings {
  return config['osc'] as OscSettings; // `oscFile` makes them
}

/** Whether a bridge listens for OSC. Without incoming rules it opens no port, unless it sends from that port. */
export function listensForOsc(config: BridgeConfig): boolean {
  return config.incoming.some((rule) => 'osc_address' in rule) || oscSettings(config).send_from_listen_port === true;
}
