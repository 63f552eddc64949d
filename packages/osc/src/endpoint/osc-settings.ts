import type { BridgeConfig } from '@hardware-ws/rules';
import type { OscSettings } from '../file/osc-settings-schema.ts';

/** Where a bridge listens for OSC. */
export function oscSettings(config: BridgeConfig): OscSettings {
  return config['osc'] as OscSettings; // as `oscFile` makes them
}

/** Whether a bridge listens for OSC at all. It opens no port without rules for what it receives, unless it sends from that port. */
export function listensForOsc(config: BridgeConfig): boolean {
  return config.incoming.some((rule) => 'osc_address' in rule) || oscSettings(config).send_from_listen_port === true;
}
