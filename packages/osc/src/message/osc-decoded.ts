import type { OscFault } from './osc-fault.ts';
import type { OscPacket } from './osc-packet.ts';

/**
 * A decoded packet, or why it could not be decoded.
 *
 * @example
 * const reasons = (decoded: OscDecoded) => (decoded.kind === 'fault' ? [decoded] : decoded.faults).map(({ reason }) => reason);
 */
export type OscDecoded =
  | {
      readonly kind: 'packet';
      readonly packet: OscPacket;
      /** The faults of bundle elements that could not be read. The packet does not contain them. */
      readonly faults: readonly OscFault[];
    }
  | OscFault;
