import type { BridgeConfig } from '@hardware-ws/rules';
import type { OscSettings } from '../file/osc-file.ts';

/** Where a bridge listens for OSC. */
export function oscSettings(config: BridgeConfig): OscSettings {
  return config['osc'] as OscSettings; // as `oscFile` makes them
}

/** Whether a bridge listens for OSC at all: without rules for what comes it opens no port. */
export function listensForOsc({ incoming }: BridgeConfig): boolean {
  return incoming.some((rule) => 'osc_address' in rule);
}
