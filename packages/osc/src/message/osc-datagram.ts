import type { OscEndpoint } from './osc-endpoint.ts';
import type { OscMulticast } from './osc-multicast.ts';
import type { OscMessage } from './osc-message.ts';
import type { OscPacket } from './osc-packet.ts';

/**
 * An OSC message, or a bundle, and where it goes: what `oscMessages` makes and `sendDatagrams` sends.
 *
 * @example
 * const go: OscDatagram = { destination: { host: '127.0.0.1', port: 53000 }, message: { address: '/go', args: [] } };
 */
export interface OscDatagram<Packet extends OscPacket = OscMessage> {
  readonly destination: OscEndpoint;
  readonly message: Packet;
  /** Whether it goes as one bundle with others of its turn to the same destination. @default as the sender says */
  readonly bundle?: boolean;
  /** The framing, if it goes over a TCP connection: SLIP (OSC 1.1) or a size prefix (OSC 1.0). @default UDP */
  readonly tcp?: 'slip' | 'size';
  /** How it leaves, where the destination is the address of a multicast group. @default as the sender says */
  readonly multicast?: OscMulticast;
}
