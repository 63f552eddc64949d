import type { OscMessage } from './osc-message.ts';
import type { OscPacket } from './osc-packet.ts';
import type { OscTimeTag } from './osc-time-tag.ts';

/**
 * The messages of a packet in order, those of nested bundles included, each with the time tag of the bundle it is in.
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
