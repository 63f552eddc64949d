/**
 * A rule that matched without sending anything, and the reason.
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
  /** The sender of the value that an incoming rule matched, if it is known. */
  readonly sender?: string;
  /** Whether the bridge itself sent the value that the rule matched. */
  readonly own?: true;
}
