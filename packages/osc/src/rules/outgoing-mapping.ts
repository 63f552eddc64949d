import type { MappingSkip } from './mapping-skip.ts';
import type { OscDatagram } from '../message/osc-datagram.ts';

/**
 * What the outgoing rules made of one message, in the order of the rules.
 *
 * @example
 * const complete = (mapping: OutgoingMapping) => mapping.skips.length === 0;
 */
export interface OutgoingMapping {
  readonly datagrams: readonly OscDatagram[];
  readonly skips: readonly MappingSkip[];
}
