import type { ReceiveFault } from '../network/receive-fault.ts';
import { hexOf } from './hex.ts';

/** Describes a fault of a receiver in a sentence. For a datagram that is not OSC, it adds the sender and the first bytes. */
export function receiveFaultText(fault: ReceiveFault): string {
  if (fault.kind === 'socket') return fault.reason;
  const { reason, from, length, bytes } = fault;
  const came = `${length} ${length === 1 ? 'byte' : 'bytes'} came from ${from.host} port ${from.port}`;
  if (length === 0) return `${reason} ${came}.`;
  const more = bytes.length < length ? '…' : '';
  return `${reason} ${came}: ${hexOf(bytes)}${more}`;
}
