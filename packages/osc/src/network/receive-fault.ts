import type { OscEndpoint } from '../message/osc-endpoint.ts';

/**
 * What a receiver survived: a packet, or elements of a bundle, that are no OSC, or an error of the open socket.
 *
 * @example
 * const line = (fault: ReceiveFault) => `${fault.kind}: ${fault.reason}`;
 */
export type ReceiveFault =
  | {
      readonly kind: 'malformed';
      readonly reason: string;
      readonly from: OscEndpoint;
      /** How many bytes came. */
      readonly length: number;
      /** The first 64 of them. */
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'socket'; readonly reason: string; readonly cause: unknown };
