import type { OscMessage } from './osc-message.ts';
import type { OscPacket } from './osc-packet.ts';
import type { OscTimeTag } from './osc-time-tag.ts';

/**
 * The messages of a packet in order, including those of nested bundles. Each has the time tag of its bundle.
 *
 * @example
 * packetMessages({ address: '/go', args: [] }); // [{ address: '/go', args: [] }]
 */
export function packetMessages(packet: OscPacket): readonly (OscMessage & { readonly timeTag?: OscTimeTag })[] {
  if (!('elements' in packet)) return [packet];
  const { timeTag, elements } = packet;
  return elements.flatMap((element) =>
    'elements' in element ? packetMessages(element) : [{ address: element.address, args: element.args, timeTag }],
  );
}
