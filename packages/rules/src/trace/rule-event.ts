import type { MappingSkip } from '../rule/mapping-skip.ts';

/**
 * A rule that applied, with its results. A skip is reported separately.
 *
 * @example
 * const line = ({ direction, rule }: RuleHit) => `${direction}[${rule}]`;
 */
export interface RuleHit<Command extends object = object> {
  readonly kind: 'hit';
  readonly direction: 'outgoing' | 'incoming';
  /** The rule's index among those of its direction. */
  readonly rule: number;
  /** The input of the rule: a backend message or, for an incoming rule, the value that the endpoint received. */
  readonly received?: object;
  /** The commands that an outgoing rule made. */
  readonly commands: readonly Command[];
  /** The message that an incoming rule made, unless it was skipped. */
  readonly message?: { readonly type: string };
}

/**
 * An event of a rule. An `error` means that something the rule made could not be sent.
 *
 * @example
 * const failed: RuleEvent = { kind: 'error', direction: 'outgoing', rule: 0 };
 */
export type RuleEvent =
  | RuleHit
  | MappingSkip
  | { readonly kind: 'error'; readonly direction: 'outgoing' | 'incoming'; readonly rule: number };
