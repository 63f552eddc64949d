import type { OscArgument } from '@hardware-ws/osc';
import * as fc from 'fast-check';
import { oscText } from './osc-text.ts';
import { parseOscText } from './parse-osc-text.ts';

const uint32 = fc.nat({ max: 0xffffffff });
const byte = fc.nat({ max: 255 });
function bytes(constraints: fc.IntArrayConstraints) {
  return fc.uint8Array(constraints).map((array) => Uint8Array.from(array));
}
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', ' ', '"', '\\', "it's", '←', '→', 'a\nb', '\u2028', '-1'),
);

const { argument } = fc.letrec<{ argument: OscArgument }>((tie) => ({
  argument: fc.oneof(
    { maxDepth: 3 },
    fc.record({ type: fc.constant('i' as const), value: fc.integer() }),
    fc.record({ type: fc.constant('f' as const), value: fc.float() }),
    fc.record({ type: fc.constant('d' as const), value: fc.double() }),
    fc.record({ type: fc.constant('h' as const), value: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }) }),
    fc.record({ type: fc.constantFrom('s' as const, 'S' as const, 'c' as const), value: text }),
    fc.record({ type: fc.constant('b' as const), value: bytes({ maxLength: 20 }) }),
    fc.record({ type: fc.constant('m' as const), value: bytes({ minLength: 4, maxLength: 4 }) }),
    fc.record({
      type: fc.constant('t' as const),
      value: fc.record({ seconds: uint32, fraction: uint32 }, { noNullPrototype: true }),
    }),
    fc.record({
      type: fc.constant('r' as const),
      value: fc.record({ red: byte, green: byte, blue: byte, alpha: byte }, { noNullPrototype: true }),
    }),
    fc.constantFrom<OscArgument>(
      { type: 'T', value: true },
      { type: 'F', value: false },
      { type: 'N', value: null },
      { type: 'I', value: Infinity },
    ),
    fc.record({ type: fc.constant('[' as const), value: fc.array(tie('argument'), { maxLength: 4 }) }),
  ),
}));

describe('parseOscText', () => {
  it('parses everything that oscText writes, in one line that a terminal shows', () => {
    fc.assert(
      fc.property(
        text.map((word) => `/${word}`),
        fc.array(argument, { maxLength: 6 }),
        (address, args) => {
          const written = oscText({ address, args });
          expect(written).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
          expect(parseOscText(written)).toEqual({ address, args });
          expect(parseOscText(`${written} ← [fe80::1%eth0]:9000`)).toEqual({ address, args });
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['', '"" is not an OSC address: expected one that starts with "/"'],
    ['/a x 1', '"x" is not one of the types i f s b h t d S c r m T F N I [ ]'],
    ['/a i', 'the type i has no value: give one value for each of "i" (T F N I take none)'],
    ['/a i five', '"five" is not a number, as the type i requires'],
    ['/a h 1.5', '"1.5" is not an integer, as the type h requires'],
    ['/a b 0x1', '"0x1" is not bytes, for example 0x01ff, as the type b requires'],
    ['/a t now', '"now" is not a time, for example {"seconds":0,"fraction":1}, as the type t requires'],
    ['/a T ← gear:1 more', '"← gear:1 more" has no type: give one letter for each value'],
    ['/a T 1', '"1" has no type: give one letter for each value'],
    ['/a [i 1', 'the brackets of the types "[i" are not in pairs'],
    ['/a i] 1', 'the brackets of the types "i]" are not in pairs'],
    ['/a s "open', '"open is not a text: expected JSON with a closing quote'],
  ])('reports the mistake in %s', (written, message) => {
    expect(() => parseOscText(written)).toThrow(message);
  });
});
