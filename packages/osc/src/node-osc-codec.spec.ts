import fc from 'fast-check';
import { nodeOscCodec } from './node-osc-codec.ts';
import type { OscArgument } from './osc-argument.ts';
import type { OscMessage } from './osc-message.ts';

const { encode, decode } = nodeOscCodec;
const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const bundle = (...elements: readonly Uint8Array[]) =>
  Uint8Array.from([
    ...bytesOf('#bundle\0\0\0\0\0\0\0\0\x01'),
    ...elements.flatMap((element) => [0, 0, element.length >> 8, element.length & 255, ...element]),
  ]);
const reasonOf = (bytes: Uint8Array) => {
  const decoded = decode(bytes);
  return decoded.kind === 'fault' ? decoded.reason : decoded;
};
const a: OscMessage = { address: '/a', args: [{ type: 'i', value: 1 }] };
const b: OscMessage = { address: '/b', args: [] };

const text = fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\0'));
const argument: fc.Arbitrary<OscArgument> = fc.oneof(
  fc.integer().map((value) => ({ type: 'i' as const, value })),
  fc.float().map((value) => ({ type: 'f' as const, value })),
  text.map((value) => ({ type: 's' as const, value })),
  fc.uint8Array().map((value) => ({ type: 'b' as const, value })),
  fc.uint8Array({ minLength: 4, maxLength: 4 }).map((value) => ({ type: 'm' as const, value })),
  fc.constantFrom<OscArgument>({ type: 'T', value: true }, { type: 'F', value: false }, { type: 'N', value: null }),
);
const message = fc.record({ address: text.map((value) => `/${value}`), args: fc.array(argument) });

describe('nodeOscCodec', () => {
  it('brings back every message that it encodes, with its types', () => {
    fc.assert(
      fc.property(message, (original) => {
        const bytes = encode(original);
        expect(bytes.length % 4).toBe(0);
        expect(decode(bytes)).toEqual({ kind: 'messages', messages: [original] });
      }),
    );
  });

  it('sends 1.0 as a float when it is one', () => {
    const bytes = encode({ address: '/v', args: [{ type: 'f', value: 1 }] });
    expect([...bytes]).toEqual([...bytesOf('/v\0\0,f\0\0'), 0x3f, 0x80, 0, 0]);
  });

  it('encodes the example of the OSC 1.0 specification', () => {
    const bytes = encode({ address: '/oscillator/4/frequency', args: [{ type: 'f', value: 440 }] });
    expect([...bytes]).toEqual([...bytesOf('/oscillator/4/frequency\0,f\0\0'), 0x43, 0xdc, 0, 0]);
  });

  it.each<[OscMessage, string]>([
    [{ address: 'a', args: [] }, 'The OSC address "a" does not start with "/".'],
    [{ address: '/a\0', args: [] }, 'The OSC address "/a\\u0000" contains NUL or a lone surrogate.'],
    [{ address: '/a', args: [{ type: 'i', value: 2 ** 31 }] }, 'Argument 0 of /a is 2147483648, which is no int32.'],
    [{ address: '/a', args: [{ type: 'i', value: 1.5 }] }, 'Argument 0 of /a is 1.5, which is no int32.'],
    [{ address: '/a', args: [{ type: 'i', value: NaN }] }, 'Argument 0 of /a is NaN, which is no int32.'],
    [{ address: '/a', args: [{ type: 'f', value: 1e39 }] }, 'Argument 0 of /a is 1e+39, which is beyond float32.'],
    [{ address: '/a', args: [{ type: 's', value: '\udc00' }] }, 'Argument 0 of /a contains NUL or a lone surrogate.'],
    [{ address: '/a', args: [{ type: 'm', value: Uint8Array.of(1) }] }, 'Argument 0 of /a has 1 bytes, MIDI has 4.'],
  ])('refuses %j', (refused, reason) => {
    expect(() => encode(refused)).toThrow(new RangeError(reason));
  });

  it('reads the messages of a bundle in order, nested ones included', () => {
    const bytes = bundle(encode(a), bundle(encode(b), encode(a)), bundle(), encode(b));
    expect(decode(bytes)).toEqual({ kind: 'messages', messages: [a, b, a, b] });
  });

  it('keeps nothing of the bytes it read', () => {
    const bytes = encode({ address: '/a', args: [{ type: 'b', value: Uint8Array.of(7) }] });
    const decoded = decode(bytes);
    bytes.fill(0);
    expect(decoded).toEqual({
      kind: 'messages',
      messages: [{ address: '/a', args: [{ type: 'b', value: Uint8Array.of(7) }] }],
    });
  });

  it.each([
    ['', 'Not OSC: a string has no end.'],
    ['hello', 'Not OSC: a string has no end.'],
    ['/a\0\0', 'Not OSC: a string has no end.'],
    ['/a\0\0abc\0', 'Not OSC: there is no type tag string.'],
    ['ab\0\0,\0\0\0', 'Not OSC: the address does not start with "/".'],
    ['/a\0\0,d\0\0\0\0\0\0\0\0\0\0', 'Not OSC: the type tag "d" is not supported.'],
    ['/a\0\0,i\0\0\0\0', 'Not OSC: Malformed Packet: Not enough bytes for int32.'],
    ['#bundle\0', 'Not OSC: the bundle ends within its time tag.'],
    ['#bundle\0\0\0\0\0\0\0\0\x01\0\0', 'Not OSC: the bundle ends within an element.'],
    ['#bundle\0\0\0\0\0\0\0\0\x01\0\0\0\x08/a\0\0', 'Not OSC: the bundle ends within an element.'],
    ['#bundle\0\0\0\0\0\0\0\0\x01\0\0\0\0', 'Not OSC: a string has no end.'],
  ])('says why %j is no OSC', (packet, reason) => {
    expect(reasonOf(bytesOf(packet))).toBe(reason);
  });

  it('refuses bundles nested beyond reason', () => {
    const nested = Array.from({ length: 70 }).reduce<Uint8Array>((inner) => bundle(inner), encode(a));
    expect(reasonOf(nested)).toBe('Not OSC: bundles are nested more than 64 deep.');
  });

  it('never throws, whatever the bytes, and whatever is cut or flipped in real ones', () => {
    const damaged = fc
      .tuple(fc.array(message, { minLength: 1, maxLength: 3 }), fc.nat(), fc.nat(), fc.nat(255))
      .map(([messages, cut, at, value]) => {
        const bytes = bundle(...messages.map(encode));
        bytes[at % bytes.length] = value;
        return bytes.subarray(0, bytes.length - (cut % 8));
      });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), damaged), (bytes) => {
        expect(['messages', 'fault']).toContain(decode(bytes).kind);
      }),
      { numRuns: 1000 },
    );
  });
});
