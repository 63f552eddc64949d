import type { OscMessage } from './osc-message.ts';

/**
 * What came out of the bytes of one packet: its messages (a bundle's in order, nested bundles included), or why not.
 *
 * @example
 * const count = (decoded: OscDecoded) => (decoded.kind === 'messages' ? decoded.messages.length : 0);
 */
export type OscDecoded =
  | { readonly kind: 'messages'; readonly messages: readonly OscMessage[] }
  | { readonly kind: 'fault'; readonly reason: string };
