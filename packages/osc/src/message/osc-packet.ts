import type { OscBundle } from './osc-bundle.ts';
import type { OscMessage } from './osc-message.ts';

/**
 * What one datagram holds: a message or a bundle.
 *
 * @example
 * const isBundle = (packet: OscPacket): packet is OscBundle => 'elements' in packet;
 */
export type OscPacket = OscMessage | OscBundle;
