import type { StageFrame } from './stage-frame.ts';
import type { StageMessage } from './stage-message.ts';

/** One thing that happens to a connection, `after` so many ms. What the far end does counts only when it can. */
export type Command = { readonly after: number } & (
  | { readonly kind: 'subscribe'; readonly to: 'all' | 'score' | 'nothing' }
  | { readonly kind: 'unsubscribe'; readonly nth: number }
  /** Leaves and comes back in the same turn. */
  | { readonly kind: 'resubscribe'; readonly nth: number }
  | { readonly kind: 'send'; readonly messages: readonly StageMessage[] }
  | { readonly kind: 'deliver'; readonly message: StageMessage }
  | { readonly kind: 'opens'; readonly frames: readonly StageFrame[] }
  | { readonly kind: 'receives'; readonly frames: readonly StageFrame[] }
  /** Leaves the nth of the deliveries that have no outcome yet. */
  | { readonly kind: 'withdraw'; readonly nth: number }
  /** The dial fails or the link is lost: by a close code, an HTTP status, or without a word. */
  | { readonly kind: 'ends'; readonly why: number | 'dead' }
);

/** What the far end does. */
export type FarCommand = Extract<Command, { readonly kind: 'opens' | 'receives' | 'ends' }>;
