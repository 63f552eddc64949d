import type { MappingSkip } from '../rules/mapping-skip.ts';
import type { OscDatagram } from '../message/osc-datagram.ts';

/**
 * What one outgoing rule makes of a message, for each of its destinations in order; or why it does not apply.
 *
 * @example
 * const applies = (trace: OutgoingTrace) => 'made' in trace;
 */
export type OutgoingTrace =
  | { readonly rule: number; readonly missed: string }
  | { readonly rule: number; readonly made: readonly (OscDatagram | MappingSkip)[] };
