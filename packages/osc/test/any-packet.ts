import fc from 'fast-check';
import type { OscArgument } from '../src/message/osc-argument.ts';
import type { OscMessage } from '../src/message/osc-message.ts';
import type { OscPacket } from '../src/message/osc-packet.ts';
import { anyArgument } from './any-argument.ts';

const uint32 = fc.nat(2 ** 32 - 1);
const own = { noNullPrototype: true } as const;

/** Any message or bundle with arguments of these types. */
export function anyPacket(types: readonly OscArgument['type'][]): fc.Arbitrary<OscPacket> {
  const address = fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\0'));
  const message: fc.Arbitrary<OscMessage> = fc.record(
    { address: address.map((value) => `/${value}`), args: fc.array(anyArgument(types), { maxLength: 8 }) },
    own,
  );
  const { packet } = fc.letrec<{ packet: OscPacket }>((tie) => ({
    packet: fc.oneof(
      { maxDepth: 4 },
      message,
      fc.record(
        {
          timeTag: fc.record({ seconds: uint32, fraction: uint32 }, own),
          elements: fc.array(tie('packet'), { maxLength: 4 }),
        },
        own,
      ),
    ),
  }));
  return packet;
}
