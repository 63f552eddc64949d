import fc from 'fast-check';
import type { ValueType } from '@hardware-ws/rules/endpoint';
import { mapOutgoing } from '../../test/mapped.ts';
import { standardCodec } from '../codec/standard-codec.ts';
import type { OscOutgoingRule } from './osc-rules.ts';

const qlab = { host: 'qlab', port: 53000, address: '/a', args: [] };
function rule(more: Partial<OscOutgoingRule>): OscOutgoingRule {
  return {
    websocket_type: 'x',
    conditions: {},
    osc_destinations: [qlab],
    ...more,
  };
}

/** The one argument that a value becomes, or the reason of the skip. */
function convert(value: unknown, type?: ValueType, fallback?: unknown) {
  const destination = { ...qlab, args: [{ field: 'v', type, default: fallback }] };
  const mapping = mapOutgoing(
    { outgoing: [rule({ osc_destinations: [destination] })] },
    Object.assign({ type: 'x' }, { v: value }),
  );
  return mapping.datagrams[0]?.message.args[0] ?? mapping.skips[0]?.reason;
}

describe('mapOutgoing', () => {
  it('applies every rule that matches, to every destination, in order', () => {
    const outgoing = [
      rule({ osc_destinations: [qlab, { ...qlab, host: 'desk' }] }),
      rule({ websocket_type: 'y' }),
      rule({ osc_destinations: [{ ...qlab, address: '/b' }] }),
    ];
    expect(mapOutgoing({ outgoing }, { type: 'x' })).toEqual({
      datagrams: [
        { destination: { host: 'qlab', port: 53000 }, message: { address: '/a', args: [] } },
        { destination: { host: 'desk', port: 53000 }, message: { address: '/a', args: [] } },
        { destination: { host: 'qlab', port: 53000 }, message: { address: '/b', args: [] } },
      ],
      skips: [],
    });
  });

  it('applies only when all conditions equal the fields, at any depth', () => {
    const conditions = { on: true, who: { ids: [1, 2], name: null } };
    const count = (message: object) =>
      mapOutgoing({ outgoing: [rule({ conditions })] }, { type: 'x', ...message }).datagrams.length;
    expect(count({ on: true, who: { name: null, ids: [1, 2] }, more: 1 })).toBe(1);
    expect(count({ on: true, who: { name: null, ids: [2, 1] } })).toBe(0);
    expect(count({ on: true, who: { name: null, ids: { 0: 1, 1: 2 } } })).toBe(0);
    expect(count({ on: true, who: { name: null, ids: [1, 2], more: 1 } })).toBe(0);
    expect(count({ on: 1, who: { name: null, ids: [1, 2] } })).toBe(0);
    expect(count({ on: true })).toBe(0);
  });

  it('treats an absent field as null in a condition', () => {
    const rules = { outgoing: [rule({ conditions: { buzzerId: null } })] };
    expect(mapOutgoing(rules, { type: 'x' }).datagrams).toHaveLength(1);
  });

  it('continues after a destination that fails, and reports why', () => {
    const args = [{ field: 'v', type: 'int' as const }];
    const outgoing = [rule({ websocket_type: 'y' }), rule({ osc_destinations: [{ ...qlab, args }, qlab] })];
    const mapping = mapOutgoing({ outgoing }, Object.assign({ type: 'x' }, { v: 'abc' }));
    expect(mapping.datagrams).toHaveLength(1);
    expect(mapping.skips).toEqual([
      {
        kind: 'skip',
        direction: 'outgoing',
        rule: 1,
        reason: '/a is not sent: the field "v" is "abc", which cannot become an int32.',
      },
    ]);
  });

  it.each([
    [true, undefined, { type: 'T', value: true }],
    [false, undefined, { type: 'F', value: false }],
    [3, undefined, { type: 'i', value: 3 }],
    [3.5, undefined, { type: 'f', value: 3.5 }],
    [2 ** 31, undefined, { type: 'f', value: 2 ** 31 }],
    ['a', undefined, { type: 's', value: 'a' }],
    ['', undefined, { type: 's', value: '' }],
    [true, 'int', { type: 'i', value: 1 }],
    [false, 'int', { type: 'i', value: 0 }],
    [2.9, 'int', { type: 'i', value: 2 }],
    [-2.9, 'int', { type: 'i', value: -2 }],
    [-0.5, 'int', { type: 'i', value: 0 }],
    ['12', 'int', { type: 'i', value: 12 }],
    [' -12 ', 'int', { type: 'i', value: -12 }],
    [-(2 ** 31), 'int', { type: 'i', value: -(2 ** 31) }],
    [1, 'float', { type: 'f', value: 1 }],
    [true, 'float', { type: 'f', value: 1 }],
    ['1e3', 'float', { type: 'f', value: 1000 }],
    [' .5 ', 'float', { type: 'f', value: 0.5 }],
    ['', 'bool', { type: 'F', value: false }],
    ['false', 'bool', { type: 'T', value: true }],
    [0, 'bool', { type: 'F', value: false }],
    [0.1, 'bool', { type: 'T', value: true }],
    [[], 'bool', { type: 'F', value: false }],
    [{}, 'bool', { type: 'F', value: false }],
    [[0], 'bool', { type: 'T', value: true }],
    [1.5, 'string', { type: 's', value: '1.5' }],
    [true, 'string', { type: 's', value: 'true' }],
    [[1, 'a'], 'string', { type: 's', value: '[1,"a"]' }],
  ] as const)('converts %p with the type %p to %p', (value, type, argument) => {
    expect(convert(value, type)).toEqual(argument);
  });

  it.each([
    ['12.5', 'int', '"12.5", which cannot become an int32'],
    ['', 'int', '"", which cannot become an int32'],
    ['0x10', 'int', '"0x10", which cannot become an int32'],
    ['1e3', 'int', '"1e3", which cannot become an int32'],
    [2 ** 31, 'int', '2147483648, which cannot become an int32'],
    ['2147483648', 'int', '"2147483648", which cannot become an int32'],
    [NaN, 'int', 'NaN, which cannot become an int32'],
    [[1], 'int', 'a list, which cannot become an int32'],
    ['', 'float', '"", which cannot become a float32'],
    ['nan', 'float', '"nan", which cannot become a float32'],
    [1e300, 'float', '1e+300, which cannot become a float32'],
    [Infinity, undefined, 'Infinity, which cannot become an OSC argument without a "type"'],
    [[], undefined, 'a list, which cannot become an OSC argument without a "type"'],
    [{}, undefined, 'an object, which cannot become an OSC argument without a "type"'],
    ['a\0b', undefined, '"a\\u0000b", which cannot become an OSC argument without a "type"'],
    ['\ud800', 'string', '"\\ud800", which cannot become a string'],
    ['x'.repeat(100), 'int', `"${'x'.repeat(60)}"…, which cannot become an int32`],
  ] as const)('cannot convert %p to the type %p', (value, type, reason) => {
    expect(convert(value, type)).toBe(`/a is not sent: the field "v" is ${reason}.`);
  });

  it.each([null, undefined])('uses the default for %p, and converts it', (value) => {
    expect(convert(value, 'string', 42)).toEqual({ type: 's', value: '42' });
    expect(convert(value, 'int', 0)).toEqual({ type: 'i', value: 0 });
    expect(convert(value, 'int', null)).toBe('/a is not sent: the field "v" is missing and has no default.');
    expect(convert(value)).toBe('/a is not sent: the field "v" is missing and has no default.');
  });

  it('sets the multicast options of a datagram to a multicast group, and of no other datagram', () => {
    const to = (host: string, more: object = {}) => ({ ...qlab, host, ...more });
    const how = { multicast_ttl: 4, interface: 'eth0', loopback: false };
    const outgoing = [rule({ osc_destinations: [to('239.1.2.3', how), to('239.1.2.3'), to('10.0.0.1', how)] })];
    expect(mapOutgoing({ outgoing }, { type: 'x' }).datagrams.map(({ multicast }) => multicast)).toEqual([
      { ttl: 4, interface: 'eth0', loopback: false },
      undefined,
      undefined,
    ]);
  });

  it('does not find fields on a prototype', () => {
    const args = ['constructor', '__proto__'].map((field) => ({ field, type: 'string' as const }));
    for (const arg of args) {
      const outgoing = [rule({ osc_destinations: [{ ...qlab, args: [arg] }] })];
      expect(mapOutgoing({ outgoing }, { type: 'x' }).skips).toHaveLength(1);
    }
  });

  it('never throws, and makes only messages that can be encoded, for any input', () => {
    const types = [undefined, 'int', 'float', 'bool', 'string'] as const;
    const outgoing = types.map((type) => rule({ osc_destinations: [{ ...qlab, args: [{ field: 'v', type }] }] }));
    const value = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.double(), fc.constant('\0'));
    fc.assert(
      fc.property(value, (v) => {
        const { datagrams, skips } = mapOutgoing({ outgoing }, Object.assign({ type: 'x' }, { v }));
        expect(datagrams.length + skips.length).toBe(types.length);
        for (const { message } of datagrams) {
          expect(standardCodec.decode(standardCodec.encode(message)).kind).toBe('packet');
        }
      }),
      { numRuns: 500 },
    );
  });
});
