import type { StageFrame } from './stage-frame.ts';
import type { StageMessage } from './stage-message.ts';

/** An event of a connection, `after` so many ms. An action of the server is ignored if it is impossible. */
export type Command = { readonly after: number } & (
  | { readonly kind: 'subscribe'; readonly to: 'all' | 'score' | 'nothing' }
  | { readonly kind: 'unsubscribe'; readonly nth: number }
  /** Unsubscribes and resubscribes in the same turn. */
  | { readonly kind: 'resubscribe'; readonly nth: number }
  | { readonly kind: 'send'; readonly messages: readonly StageMessage[] }
  | { readonly kind: 'deliver'; readonly message: StageMessage }
  | { readonly kind: 'opens'; readonly frames: readonly StageFrame[] }
  | { readonly kind: 'receives'; readonly frames: readonly StageFrame[] }
  /** Unsubscribes the nth delivery of those without an outcome. */
  | { readonly kind: 'withdraw'; readonly nth: number }
  /** The dial fails or the link is lost: with a close code, with an HTTP status, or silently. */
  | { readonly kind: 'ends'; readonly why: number | 'dead' }
);

/** An action of the server. */
export type FarCommand = Extract<Command, { readonly kind: 'opens' | 'receives' | 'ends' }>;
