import fc from 'fast-check';
import type { OscArgument } from '../src/message/osc-argument.ts';
import type { OscCodec } from '../src/codec/osc-codec.ts';
import type { OscMessage } from '../src/message/osc-message.ts';
import { anyPacket } from './any-packet.ts';
import { bundleOf } from './bundle-of.ts';
import { bytesOf } from './bytes-of.ts';

const a: OscMessage = { address: '/a', args: [{ type: 'i', value: 1 }] };
const b: OscMessage = { address: '/b', args: [] };

/** The tests that every codec must pass, for the types that it supports. */
export function codecConformance(codec: OscCodec, types: readonly OscArgument['type'][]): void {
  const { encode, decode } = codec;
  const faultsOf = (bytes: Uint8Array) => {
    const decoded = decode(bytes);
    return (decoded.kind === 'fault' ? [decoded] : decoded.faults).map(({ reason }) => reason);
  };

  it('decodes every packet that it encodes, with its types', () => {
    fc.assert(
      fc.property(anyPacket(types), (packet) => {
        const bytes = encode(packet);
        expect(bytes.length % 4).toBe(0);
        expect(decode(bytes)).toEqual({ kind: 'packet', packet, faults: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('sends 1.0 as a float when it is one', () => {
    const bytes = encode({ address: '/v', args: [{ type: 'f', value: 1 }] });
    expect([...bytes]).toEqual([...bytesOf('/v\0\0,f\0\0'), 0x3f, 0x80, 0, 0]);
  });

  it.each<[OscMessage, string]>([
    [
      { address: '/oscillator/4/frequency', args: [{ type: 'f', value: 440 }] },
      '/oscillator/4/frequency\0,f\0\0\x43\xdc\0\0',
    ],
    [
      {
        address: '/foo',
        args: [
          { type: 'i', value: 1000 },
          { type: 'i', value: -1 },
          { type: 's', value: 'hello' },
          { type: 'f', value: Math.fround(1.234) },
          { type: 'f', value: Math.fround(5.678) },
        ],
      },
      '/foo\0\0\0\0,iisff\0\0\0\0\x03\xe8\xff\xff\xff\xffhello\0\0\0\x3f\x9d\xf3\xb6\x40\xb5\xb2\x2d',
    ],
  ])('reads and writes the examples of the OSC 1.0 specification: %j', (packet, bytes) => {
    expect([...encode(packet)]).toEqual([...bytesOf(bytes)]);
    expect(decode(bytesOf(bytes))).toEqual({ kind: 'packet', packet, faults: [] });
  });

  it.each<[OscMessage, string]>([
    [{ address: 'a', args: [] }, 'The OSC address "a" does not start with "/".'],
    [{ address: '/a\0', args: [] }, 'The OSC address "/a\\u0000" contains NUL or a lone surrogate.'],
    [
      { address: '/a', args: [{ type: 'i', value: 2 ** 31 }] },
      'Argument 0 of /a is 2147483648, which is not an int32.',
    ],
    [{ address: '/a', args: [{ type: 'i', value: 1.5 }] }, 'Argument 0 of /a is 1.5, which is not an int32.'],
    [{ address: '/a', args: [{ type: 'i', value: NaN }] }, 'Argument 0 of /a is NaN, which is not an int32.'],
    [{ address: '/a', args: [{ type: 'f', value: 1e39 }] }, 'Argument 0 of /a is 1e+39, which is beyond float32.'],
    [{ address: '/a', args: [{ type: 's', value: '\udc00' }] }, 'Argument 0 of /a contains NUL or a lone surrogate.'],
    [{ address: '/a', args: [{ type: 's', value: 'x\ud800' }] }, 'Argument 0 of /a contains NUL or a lone surrogate.'],
    [
      { address: '/a', args: [{ type: 'm', value: Uint8Array.of(1) }] },
      'Argument 0 of /a has a byte length of 1, expected 4 for MIDI.',
    ],
  ])('refuses to encode %j, alone and in a bundle', (refused, reason) => {
    expect(() => encode(refused)).toThrow(new RangeError(reason));
    expect(() => encode({ timeTag: { seconds: 0, fraction: 1 }, elements: [b, refused] })).toThrow(
      new RangeError(reason),
    );
  });

  it('reads the elements of a bundle in order, nested ones included', () => {
    const timeTag = { seconds: 0, fraction: 1 };
    const packet = { timeTag, elements: [a, { timeTag, elements: [b, a] }, { timeTag, elements: [] }, b] };
    const bytes = bundleOf(encode(a), bundleOf(encode(b), encode(a)), bundleOf(), encode(b));
    expect(decode(bytes)).toEqual({ kind: 'packet', packet, faults: [] });
    expect([...encode(packet)]).toEqual([...bytes]);
  });

  it('does not keep the bytes that it reads', () => {
    const packet = { address: '/a', args: [{ type: 'b' as const, value: Uint8Array.of(7) }] };
    const bytes = encode(packet);
    const decoded = decode(bytes);
    bytes.fill(0);
    expect(decoded).toMatchObject({ packet });
  });

  it.each([
    ['an unknown type', bytesOf('/bad\0\0\0\0,q\0\0\0\0\0\0')],
    ['an argument that is cut off', bytesOf('/bad\0\0\0\0,i\0\0')],
    ['no address', bytesOf('bad\0,\0\0\0')],
    ['no bytes', new Uint8Array()],
    ['a bundle without a time tag', bytesOf('#bundle\0\0\0\0\0')],
  ])('drops only the unreadable element of a bundle: %s', (_name, bad) => {
    const decoded = decode(bundleOf(encode(a), bad, encode(b)));
    expect(decoded).toMatchObject({ kind: 'packet', packet: { elements: [a, b] } });
    expect(faultsOf(bundleOf(encode(a), bad, encode(b)))).toHaveLength(1);
    expect(faultsOf(bad)).toHaveLength(1);
  });

  it('keeps the elements before one that is longer than the bundle', () => {
    const cut = bundleOf(encode(a), encode(b)).subarray(0, -4);
    expect(decode(cut)).toMatchObject({ kind: 'packet', packet: { elements: [a] }, faults: [{ offset: 32 }] });
  });

  it('rejects bundles that are nested too deep', () => {
    const nested = Array.from({ length: 70 }).reduce<Uint8Array>((inner) => bundleOf(inner), encode(a));
    expect(faultsOf(nested)).toEqual([
      expect.stringMatching(/^Not OSC at byte \d+: bundles are nested more than 64 deep\.$/),
    ]);
  });
}
