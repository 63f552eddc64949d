/**
 * A rule matched, but nothing was sent, and why.
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
  /** Who sent what an incoming rule matched, where that is known. */
  readonly sender?: string;
  /** The bridge itself sent what the rule matched. */
  readonly own?: true;
}
