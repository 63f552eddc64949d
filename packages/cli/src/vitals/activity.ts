import type { Outcome } from '@hardware-ws/client';
import type { RuleCount } from '@hardware-ws/rules';

/** What a command has done. */
export type Activity =
  /** A message has an outcome. */
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  /** The rules of a buzzer ignored a press. */
  | { readonly kind: 'ignored_press' }
  /** What the rules of a bridge have done so far. */
  | { readonly kind: 'rules'; readonly counts: readonly RuleCount[] };
