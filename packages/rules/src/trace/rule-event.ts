import type { MappingSkip } from '../rule/mapping-skip.ts';

/**
 * A rule applied, and what it made. A skip is reported on its own.
 *
 * @example
 * const line = ({ direction, rule }: RuleHit) => `${direction}[${rule}]`;
 */
export interface RuleHit<Command extends object = object> {
  readonly kind: 'hit';
  readonly direction: 'outgoing' | 'incoming';
  /** The rule's index among those of its direction. */
  readonly rule: number;
  /** What it applied to: a message of the backend or, for an incoming rule, what the endpoint received. */
  readonly received?: object;
  /** The commands that an outgoing rule made. */
  readonly commands: readonly Command[];
  /** The message that an incoming rule made, unless it was skipped. */
  readonly message?: { readonly type: string };
}

/**
 * Something that a rule did. An `error` is something it made that could not be sent.
 *
 * @example
 * const failed: RuleEvent = { kind: 'error', direction: 'outgoing', rule: 0 };
 */
export type RuleEvent =
  | RuleHit
  | MappingSkip
  | { readonly kind: 'error'; readonly direction: 'outgoing' | 'incoming'; readonly rule: number };
