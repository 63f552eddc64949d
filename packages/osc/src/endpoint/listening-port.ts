import type { BridgeConfig } from '@hardware-ws/rules';
import type { DatagramsOptions } from '../udp/datagrams-options.ts';
import type { ReplyPort } from '../udp/reply-port.ts';
import { listensForOsc, oscSettings } from './osc-settings.ts';

/** Where a bridge listens, for a log line. The text is empty if the bridge does not listen. */
export function listeningText(config: BridgeConfig): string {
  if (!listensForOsc(config)) return '';
  const { listen_host: host, listen_port: port, multicast_groups: groups = [] } = oscSettings(config);
  const { interface: by, send_from_listen_port: sends } = oscSettings(config);
  const joined = groups.length === 0 ? '' : ` and for ${groups.join(', ')}`;
  return `${host}:${String(port)}${joined}${by === undefined ? '' : ` on ${by}`}${sends ? ', and sending from it' : ''}`;
}

/** The options of `datagrams$` with which a bridge listens. */
export function listeningOptions(config: BridgeConfig, replyPort: ReplyPort): DatagramsOptions {
  const { listen_host: host, listen_port: port, multicast_groups: multicast = [] } = oscSettings(config);
  const { interface: by, send_from_listen_port: sends } = oscSettings(config);
  return { host, port, multicast, ...(by !== undefined && { multicastInterface: by }), ...(sends && { replyPort }) };
}

/** Whether a port could not be opened because another socket has it. */
export function isInUse(error: unknown): boolean {
  return ((error as Error).cause as NodeJS.ErrnoException | undefined)?.code === 'EADDRINUSE';
}
