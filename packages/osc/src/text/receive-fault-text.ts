import type { ReceiveFault } from '../network/receive-fault.ts';
import { hexOf } from './hex.ts';

/** What went wrong while listening, in a sentence: with the sender and the first bytes of a datagram that is not OSC. */
export function receiveFaultText(fault: ReceiveFault): string {
  if (fault.kind === 'socket') return fault.reason;
  const { reason, from, length, bytes } = fault;
  const came = `${length} bytes came from ${from.host} port ${from.port}`;
  if (length === 0) return `${reason} ${came}.`;
  const more = bytes.length < length ? '…' : '';
  return `${reason} ${came}: ${hexOf(bytes)}${more}`;
}
