import type { OscMessage } from './osc-message.ts';
import type { OscTimeTag } from './osc-time-tag.ts';

/**
 * The content of one datagram: a message or a bundle.
 *
 * @example
 * const isBundle = (packet: OscPacket): packet is OscBundle => 'elements' in packet;
 */
export type OscPacket = OscMessage | OscBundle;

/**
 * Messages and bundles that belong together, with the time when they take effect.
 *
 * @example
 * const cue: OscBundle = { timeTag: timeTagAt(Date.UTC(2030, 0, 1)), elements: [{ address: '/go', args: [] }] };
 */
export interface OscBundle {
  readonly timeTag: OscTimeTag;
  readonly elements: readonly OscPacket[];
}
