import type { OscDatagram } from '../osc-datagram.ts';

/**
 * A datagram that `sendDatagrams` could not send, and why; those after it are sent all the same.
 *
 * @example
 * const line = ({ reason }: SendFault) => reason;
 */
export interface SendFault {
  readonly kind: 'unsent';
  readonly reason: string;
  readonly datagram: OscDatagram;
  readonly cause: unknown;
}
