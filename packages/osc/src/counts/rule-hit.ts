import type { OscDatagram } from '../message/osc-datagram.ts';

/**
 * That a rule applied to a message, and the OSC messages it made. A skip, if there is one, is told of its own.
 *
 * @example
 * const line = ({ direction, rule }: RuleHit) => `${direction}[${rule}]`;
 */
export interface RuleHit {
  readonly kind: 'hit';
  readonly direction: 'outgoing' | 'incoming';
  /** The rule's index among those of its direction. */
  readonly rule: number;
  /** What it applied to: a message of the backend or, of an incoming rule, an OSC message. */
  readonly received?: object;
  /** Of an outgoing rule. */
  readonly datagrams: readonly OscDatagram[];
  /** Of an incoming rule, unless it was skipped. */
  readonly message?: { readonly type: string };
}
