import type { OscEndpoint } from '../message/osc-endpoint.ts';

/**
 * A message that a rule matched and that was not made, and why.
 *
 * @example
 * const line = ({ direction, rule, reason }: MappingSkip) => `${direction}[${rule}]: ${reason}`;
 */
export interface MappingSkip {
  readonly kind: 'skip';
  readonly direction: 'outgoing' | 'incoming';
  /** The rule's index among those of its direction. */
  readonly rule: number;
  /** One sentence that names the field and its value. */
  readonly reason: string;
  /** Who sent the OSC message that an incoming rule matched, where that is known. */
  readonly from?: OscEndpoint;
  /** That the message is one that we sent ourselves. */
  readonly own?: true;
}
