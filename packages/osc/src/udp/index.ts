export { datagrams$ } from './datagrams.ts';
export type { DatagramsOptions } from './datagrams.ts';
export { sendDatagrams } from './send-datagrams.ts';
export type { SendDatagramsOptions } from './send-datagrams.ts';
export type { IpAddress } from './ip-address.ts';
export type { ReceivedOscMessage } from '../received-osc-message.ts';
export type { ReceiveFault } from '../receive-fault.ts';
export type { SendFault } from '../send-fault.ts';
