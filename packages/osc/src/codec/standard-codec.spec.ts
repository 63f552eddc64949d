import { bundleOf } from '../../test/bundle-of.ts';
import { bytesOf } from '../../test/bytes-of.ts';
import { codecConformance } from '../../test/codec-conformance.ts';
import type { OscArgument } from '../message/osc-argument.ts';
import { standardCodec } from './standard-codec.ts';

const { encode, decode } = standardCodec;
function reasonOf(packet: string) {
  const decoded = decode(bytesOf(packet));
  return decoded.kind === 'fault' ? decoded.reason : decoded;
}

const vectors: readonly [string, readonly OscArgument[], string][] = [
  ['an int64', [{ type: 'h', value: -2n }], ',h\0\0\xff\xff\xff\xff\xff\xff\xff\xfe'],
  ['a time tag', [{ type: 't', value: { seconds: 0xe0000001, fraction: 0x80000000 } }], ',t\0\0\xe0\0\0\x01\x80\0\0\0'],
  ['a float64', [{ type: 'd', value: 1.5 }], ',d\0\0\x3f\xf8\0\0\0\0\0\0'],
  ['a symbol', [{ type: 'S', value: 'sym' }], ',S\0\0sym\0'],
  ['a character', [{ type: 'c', value: 'A' }], ',c\0\0\0\0\0A'],
  ['a colour', [{ type: 'r', value: { red: 255, green: 128, blue: 1, alpha: 254 } }], ',r\0\0\xff\x80\x01\xfe'],
  ['MIDI', [{ type: 'm', value: Uint8Array.of(0, 0x90, 60, 127) }], ',m\0\0\0\x90\x3c\x7f'],
  ['a blob', [{ type: 'b', value: Uint8Array.of(1, 2, 3) }], ',b\0\0\0\0\0\x03\x01\x02\x03\0'],
  ['an infinitum', [{ type: 'I', value: Infinity }], ',I\0\0'],
  ['UTF-8', [{ type: 's', value: 'ü€😀' }], ',s\0\0\xc3\xbc\xe2\x82\xac\xf0\x9f\x98\x80\0\0\0'],
  ['a byte order mark', [{ type: 's', value: '\ufeffa' }], ',s\0\0\xef\xbb\xbfa\0\0\0\0'],
  [
    'arrays in arrays',
    [
      { type: 'i', value: 1 },
      {
        type: '[',
        value: [
          { type: 'i', value: 2 },
          { type: '[', value: [] },
          { type: 'T', value: true },
        ],
      },
      { type: 's', value: 'x' },
    ],
    ',i[i[]T]s\0\0\0\0\0\0\x01\0\0\0\x02x\0\0\0',
  ],
];

describe('standardCodec', () => {
  codecConformance(standardCodec, Array.from('ifsbhtdScrmTFNI[') as OscArgument['type'][]);

  it.each(vectors)('reads and writes %s byte by byte', (_name, args, bytes) => {
    const packet = { address: '/a', args };
    expect([...encode(packet)]).toEqual([...bytesOf(`/a\0\0${bytes}`)]);
    expect(decode(bytesOf(`/a\0\0${bytes}`))).toEqual({ kind: 'packet', packet, faults: [] });
  });

  it('reads and writes the time tag of a bundle byte by byte', () => {
    const packet = { timeTag: { seconds: 0xe0000001, fraction: 7 }, elements: [{ address: '/a', args: [] }] };
    const bytes = bytesOf('#bundle\0\xe0\0\0\x01\0\0\0\x07\0\0\0\x08/a\0\0,\0\0\0');
    expect([...encode(packet)]).toEqual([...bytes]);
    expect(decode(bytes)).toEqual({ kind: 'packet', packet, faults: [] });
  });

  it('reads from within a larger buffer', () => {
    const around = bytesOf('xxxx/a\0\0,i\0\0\0\0\0\x05yyyy');
    expect(decode(around.subarray(4, 16))).toMatchObject({ packet: { args: [{ type: 'i', value: 5 }] }, faults: [] });
  });

  it.each<[unknown, string]>([
    [{ type: 'h', value: 2n ** 63n }, 'is 9223372036854775808, which is not an int64 (a bigint)'],
    [{ type: 'h', value: 1 }, 'is 1, which is not an int64 (a bigint)'],
    [{ type: 'i', value: '1' }, 'is 1, which is not an int32'],
    [{ type: 'f', value: '1' }, 'is not a number'],
    [{ type: 'd', value: null }, 'is not a number'],
    [{ type: 'c', value: 'ab' }, 'is not one character'],
    [{ type: 'c', value: '' }, 'is not one character'],
    [{ type: 'c', value: '\ud800' }, 'is not one character'],
    [{ type: 'b', value: [1] }, 'is not a Uint8Array'],
    [{ type: 't', value: { seconds: -1, fraction: 0 } }, 'is not two uint32'],
    [{ type: 'r', value: { red: 256, green: 0, blue: 0, alpha: 0 } }, 'is not a colour of four bytes'],
    [
      {
        type: '[',
        value: [
          { type: 'T', value: true },
          { type: 'i', value: 0.5 },
        ],
      },
      'at 1 is 0.5, which is not an int32',
    ],
    [{ type: 'x', value: 1 }, 'has the unknown type "x"'],
  ])('refuses to encode a value that it would have to change', (argument, why) => {
    expect(() => encode({ address: '/a', args: [argument as OscArgument] })).toThrow(
      new RangeError(`Argument 0 of /a ${why}.`),
    );
  });

  it('refuses to encode an invalid time tag and endless nesting', () => {
    expect(() => encode({ timeTag: { seconds: 0.5, fraction: 0 }, elements: [] })).toThrow(RangeError);
    const endless: OscArgument[] = [];
    endless.push({ type: '[', value: endless });
    expect(() => encode({ address: '/a', args: endless })).toThrow('nested more than 64 deep');
  });

  it.each([
    ['', 'Not OSC at byte 0: the message is empty.'],
    ['hello', 'Not OSC at byte 0: the address does not start with "/".'],
    ['/a', 'Not OSC at byte 0: the address has no end.'],
    ['/a\0\0abc\0', 'Not OSC at byte 4: the type tag string is missing.'],
    ['/a\0\0,abc', 'Not OSC at byte 4: the type tag string has no end.'],
    ['/a\0\0,iq\0\0\0\0\0\0', 'Not OSC at byte 12: argument 1, tagged "q", has an unknown type.'],
    ['/a\0\0,i\0\0\0\0', 'Not OSC at byte 8: argument 0, tagged "i", is cut off.'],
    ['/a\0\0,d\0\0\0\0\0\0', 'Not OSC at byte 8: argument 0, tagged "d", is cut off.'],
    ['/a\0\0,s\0\0abcd', 'Not OSC at byte 8: the text of an argument has no end.'],
    [
      '/a\0\0,b\0\0\xff\xff\xff\xff',
      'Not OSC at byte 8: argument 0, tagged "b", has a byte length of 4294967295, more than is left.',
    ],
    ['/a\0\0,c\0\0\0\x11\0\0', 'Not OSC at byte 8: argument 0, tagged "c", is not a character.'],
    ['/a\0\0,[\0\0', 'Not OSC at byte 8: an array has no end.'],
    ['/a\0\0,]\0\0', 'Not OSC at byte 8: an array ends that did not start.'],
    [`/a\0\0,${'['.repeat(65)}\0\0\0`, 'Not OSC at byte 72: arrays are nested more than 64 deep.'],
    ['#bundle\0', 'Not OSC at byte 0: the bundle ends within its time tag.'],
    ['#bundles', 'Not OSC at byte 0: the address does not start with "/".'],
  ])('reports where and why %j is not OSC', (packet, reason) => {
    expect(reasonOf(packet)).toBe(reason);
  });

  it.each([
    ['without type tags, as the oldest senders', '/a\0\0'],
    ['with bytes after its arguments', '/a\0\0,\0\0\0\0\0\0\0'],
  ])('reads a message %s', (_name, packet) => {
    expect(decode(bytesOf(packet))).toEqual({ kind: 'packet', packet: { address: '/a', args: [] }, faults: [] });
  });

  it('replaces bytes that are not UTF-8', () => {
    expect(decode(bytesOf('/a\0\0,s\0\0gr\xfc\0'))).toMatchObject({ packet: { args: [{ value: 'gr\ufffd' }] } });
  });

  it('reads a packet full of faults as fast as a valid one', () => {
    const decoded = decode(bundleOf(...Array.from({ length: 8000 }, () => bytesOf('bad\0'))));
    expect(decoded).toMatchObject({ kind: 'packet', packet: { elements: [] } });
    expect(decoded.kind === 'packet' && decoded.faults.length).toBe(8000);
  });
});
