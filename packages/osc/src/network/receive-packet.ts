import type { OscCodec } from '../codec/osc-codec.ts';
import type { OscEndpoint } from '../message/osc-endpoint.ts';
import { packetMessages } from '../message/packet-messages.ts';
import type { ReceiveFault } from './receive-fault.ts';
import type { ReceivedOscMessage } from '../message/received-osc-message.ts';
import { notify } from '@hardware-ws/rules/endpoint';

const keptBytes = 64;

/** Decodes the messages of one packet. `onFault` is called at most once per packet, however many elements are not OSC. */
export function receivePacket(
  bytes: Uint8Array,
  from: OscEndpoint,
  { decode }: Pick<OscCodec, 'decode'>,
  onFault: ((fault: ReceiveFault) => void) | undefined,
): readonly ReceivedOscMessage[] {
  const decoded = decode(bytes);
  const [first, ...others] = decoded.kind === 'fault' ? [decoded] : decoded.faults;
  if (first) {
    const more = others.length > 0 ? ` ${String(others.length)} more elements of the bundle are not OSC either.` : '';
    const kept = Uint8Array.from(bytes.subarray(0, keptBytes));
    notify(onFault, { kind: 'malformed', reason: first.reason + more, from, length: bytes.length, bytes: kept });
  }
  if (decoded.kind === 'fault') return [];
  return packetMessages(decoded.packet).map(({ address, args, timeTag }) =>
    timeTag === undefined ? { address, args, from } : { address, args, timeTag, from },
  );
}
