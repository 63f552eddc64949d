import type { MappingSkip } from '../rules/mapping-skip.ts';
import type { RuleHit } from './rule-hit.ts';

/**
 * Something that a rule did; `error`: what it made could not be sent.
 *
 * @example
 * const failed: RuleEvent = { kind: 'error', direction: 'outgoing', rule: 0 };
 */
export type RuleEvent =
  | RuleHit
  | MappingSkip
  | { readonly kind: 'error'; readonly direction: 'outgoing' | 'incoming'; readonly rule: number };
