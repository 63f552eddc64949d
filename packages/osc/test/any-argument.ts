import fc from 'fast-check';
import type { OscArgument } from '../src/message/osc-argument.ts';

const uint32 = fc.nat(2 ** 32 - 1);
const byte = fc.nat(255);
const text = fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\0'));
function tagged<const Type extends string, Value>(type: Type, values: fc.Arbitrary<Value>) {
  return values.map((value) => ({ type, value }));
}

/** Arguments of every type except arrays, by type. */
const plain: Readonly<Record<Exclude<OscArgument['type'], '['>, fc.Arbitrary<OscArgument>>> = {
  i: tagged('i', fc.integer()),
  f: tagged('f', fc.float()),
  s: tagged('s', text),
  b: tagged('b', fc.uint8Array()),
  h: tagged('h', fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
  t: tagged('t', fc.record({ seconds: uint32, fraction: uint32 }, { noNullPrototype: true })),
  d: tagged('d', fc.double()),
  S: tagged('S', text),
  c: tagged('c', fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })),
  r: tagged('r', fc.record({ red: byte, green: byte, blue: byte, alpha: byte }, { noNullPrototype: true })),
  m: tagged('m', fc.uint8Array({ minLength: 4, maxLength: 4 })),
  T: fc.constant({ type: 'T', value: true }),
  F: fc.constant({ type: 'F', value: false }),
  N: fc.constant({ type: 'N', value: null }),
  I: fc.constant({ type: 'I', value: Infinity }),
};

/** Any argument of these types; `[` nests them. */
export function anyArgument(types: readonly OscArgument['type'][]): fc.Arbitrary<OscArgument> {
  const { argument } = fc.letrec<{ argument: OscArgument }>((tie) => ({
    argument: fc.oneof(
      { maxDepth: 4 },
      ...types.map((type) => (type === '[' ? tagged('[', fc.array(tie('argument'), { maxLength: 3 })) : plain[type])),
    ),
  }));
  return argument;
}
