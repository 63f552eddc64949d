import type { OscPacket } from '../message/osc-packet.ts';
import type { ReceiveFault } from '../network/receive-fault.ts';
import type { SendFault } from '../network/send-fault.ts';

/**
 * What a TCP connection survived: bytes that are no OSC, or a packet that could not be sent.
 *
 * @example
 * const line = ({ reason }: TcpFault) => reason;
 */
export type TcpFault = ReceiveFault | SendFault<OscPacket>;
