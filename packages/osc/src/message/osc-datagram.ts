import type { OscEndpoint } from './osc-endpoint.ts';
import type { OscMulticast } from './osc-multicast.ts';
import type { OscMessage } from './osc-message.ts';
import type { OscPacket } from './osc-packet.ts';

/**
 * An OSC message or bundle with its destination. `oscMessages` creates it and `sendDatagrams` sends it.
 *
 * @example
 * const go: OscDatagram = { destination: { host: '127.0.0.1', port: 53000 }, message: { address: '/go', args: [] } };
 */
export interface OscDatagram<Packet extends OscPacket = OscMessage> {
  readonly destination: OscEndpoint;
  readonly message: Packet;
  /** Whether to bundle it with the other messages of its turn to the same destination. @default as set for the sender */
  readonly bundle?: boolean;
  /** The framing of the TCP connection that sends it: SLIP (OSC 1.1) or a size prefix (OSC 1.0). @default UDP */
  readonly tcp?: 'slip' | 'size';
  /** How to send it if the destination is a multicast group. @default as set for the sender */
  readonly multicast?: OscMulticast;
}
