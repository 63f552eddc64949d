import type { MappingSkip, RuleHit } from '@hardware-ws/osc';

/** Something that a rule did; `error`: what it made could not be sent. */
export type RuleEvent =
  | RuleHit
  | MappingSkip
  | { readonly kind: 'error'; readonly direction: 'outgoing' | 'incoming'; readonly rule: number };
