/**
 * Why a packet or a bundle element could not be decoded.
 *
 * @example
 * const line = ({ reason }: OscFault) => reason;
 */
export interface OscFault {
  readonly kind: 'fault';
  readonly reason: string;
  /** The offset in the packet where decoding failed, in bytes. */
  readonly offset: number;
}
