/**
 * What is wrong with the bytes of a packet, or of one element of a bundle, in one sentence.
 *
 * @example
 * const line = ({ reason }: OscFault) => reason;
 */
export interface OscFault {
  readonly kind: 'fault';
  readonly reason: string;
  /** The byte of the packet at which it goes wrong. */
  readonly offset: number;
}
