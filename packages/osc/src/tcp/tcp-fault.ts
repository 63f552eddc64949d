import type { OscPacket } from '../message/osc-packet.ts';
import type { ReceiveFault } from '../network/receive-fault.ts';
import type { SendFault } from '../network/send-fault.ts';

/**
 * A fault that leaves a TCP connection open: a packet that is not OSC, or one that could not be sent.
 *
 * @example
 * const line = ({ reason }: TcpFault) => reason;
 */
export type TcpFault = ReceiveFault | SendFault<OscPacket>;
