import type { OscEndpoint } from '../message/osc-endpoint.ts';

/**
 * A fault that does not stop a receiver: a packet or bundle elements that are not OSC, or an error of the open socket.
 *
 * @example
 * const line = (fault: ReceiveFault) => `${fault.kind}: ${fault.reason}`;
 */
export type ReceiveFault =
  | {
      readonly kind: 'malformed';
      readonly reason: string;
      readonly from: OscEndpoint;
      /** The length of the packet, in bytes. */
      readonly length: number;
      /** The first 64 bytes of the packet. */
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'socket'; readonly reason: string; readonly cause: unknown };
