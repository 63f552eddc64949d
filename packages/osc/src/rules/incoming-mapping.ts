import type { MappingSkip } from './mapping-skip.ts';

/**
 * What the incoming rules made of one OSC message: a message for the backend, a skip, or nothing when no rule matched.
 *
 * @example
 * const typeOf = (mapping: IncomingMapping) => (mapping?.kind === 'message' ? mapping.message.type : undefined);
 */
export type IncomingMapping =
  | { readonly kind: 'message'; readonly message: { readonly type: string; readonly [field: string]: unknown } }
  | MappingSkip
  | undefined;
