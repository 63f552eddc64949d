import type { OscPacket } from './osc-packet.ts';
import type { OscTimeTag } from './osc-time-tag.ts';

/**
 * Messages and bundles that belong together, and when they are meant to be.
 *
 * @example
 * const cue: OscBundle = { timeTag: timeTagAt(Date.UTC(2030, 0, 1)), elements: [{ address: '/go', args: [] }] };
 */
export interface OscBundle {
  readonly timeTag: OscTimeTag;
  readonly elements: readonly OscPacket[];
}
