import type { OscFault } from './osc-fault.ts';
import type { OscPacket } from './osc-packet.ts';

/**
 * What came out of the bytes of one packet, or why nothing did.
 *
 * @example
 * const reasons = (decoded: OscDecoded) => (decoded.kind === 'fault' ? [decoded] : decoded.faults).map(({ reason }) => reason);
 */
export type OscDecoded =
  | {
      readonly kind: 'packet';
      readonly packet: OscPacket;
      /** The elements of the bundle that could not be read, and are missing from it. */
      readonly faults: readonly OscFault[];
    }
  | OscFault;
