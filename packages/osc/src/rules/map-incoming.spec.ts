import fc from 'fast-check';
import type { ValueType } from '@hardware-ws/rules/endpoint';
import type { OscIncomingRule } from './osc-rules.ts';
import { mapIncoming } from '../../test/mapped.ts';
import type { OscArgument } from '../message/osc-argument.ts';
import { standardCodec } from '../codec/standard-codec.ts';
import { oscBridgeConfig } from '../file/osc-bridge-config.ts';

function rule(oscAddress: string, websocketType = 'x', args: OscIncomingRule['args'] = []) {
  return {
    osc_address: oscAddress,
    websocket_type: websocketType,
    args,
  };
}

/** The value that an argument becomes, or the reason of the skip. */
function convert(argument: OscArgument | undefined, type?: ValueType) {
  const incoming = [rule('/a', 'x', [{ osc_index: 0, websocket_field: 'v', type }])];
  const mapping = mapIncoming({ incoming }, { address: '/a', args: argument ? [argument] : [] });
  return mapping?.kind === 'message' ? mapping.message['v'] : mapping?.reason;
}

function i(value: number): OscArgument {
  return { type: 'i', value };
}
function f(value: number): OscArgument {
  return { type: 'f', value };
}
function s(value: string): OscArgument {
  return { type: 's', value };
}
const nil: OscArgument = { type: 'N', value: null };
const blob: OscArgument = { type: 'b', value: Uint8Array.of(1, 2) };

describe('mapIncoming', () => {
  it('applies the first rule whose address is equal or matches as a pattern', () => {
    const incoming = [rule('/b', 'equal'), rule('/{a,b}*', 'pattern'), rule('/ab', 'late')];
    const typeFor = (address: string) => {
      const mapping = mapIncoming({ incoming }, { address, args: [] });
      return mapping?.kind === 'message' ? mapping.message.type : mapping;
    };
    expect(['/b', '/ab', '/c', '/a/b'].map(typeFor)).toEqual(['equal', 'pattern', undefined, undefined]);
  });

  it('treats a received address as literal', () => {
    const incoming = [rule('/ab'), rule('/x?')];
    expect(mapIncoming({ incoming }, { address: '/a*', args: [] })).toBeUndefined();
    expect(mapIncoming({ incoming }, { address: '/x?', args: [] })?.kind).toBe('message');
  });

  it('sets constant fields', () => {
    const rules = oscBridgeConfig.parse({
      incoming: [
        {
          osc_address: '/on',
          websocket_type: 'toggle_buzzers',
          set: { enabled: true, list: [1, { a: null }] },
          args: [{ osc_index: 0, websocket_field: 'by' }],
        },
      ],
    });
    expect(mapIncoming(rules, { address: '/on', args: [s('desk')] })).toEqual({
      kind: 'message',
      message: { type: 'toggle_buzzers', enabled: true, list: [1, { a: null }], by: 'desk' },
    });
  });

  it.each([
    [{ type: 'x' }, 'the type of the message is its websocket_type'],
    [{ by: 1 }, 'a field can have only one value, and args[0] also sets it'],
    ['on', 'expected fields and their values'],
  ])('rejects the constants %j', (set, message) => {
    const args = [{ osc_index: 0, websocket_field: 'by' }];
    const result = oscBridgeConfig.safeParse({ incoming: [{ osc_address: '/on', websocket_type: 'y', set, args }] });
    expect(result.error?.issues.map((issue) => issue.message)).toEqual([message]);
  });

  it('makes a message of the arguments that the rule names', () => {
    const args = [
      { osc_index: 1, websocket_field: 'score', type: 'float' as const },
      { osc_index: 0, websocket_field: 'player_id' },
    ];
    const incoming = [rule('/score', 'update_score', args)];
    expect(mapIncoming({ incoming }, { address: '/score', args: [i(7), s('1.5'), nil] })).toEqual({
      kind: 'message',
      message: { type: 'update_score', player_id: 7, score: 1.5 },
    });
  });

  it.each([
    [i(3), undefined, 3],
    [f(0.5), undefined, 0.5],
    [s('a'), undefined, 'a'],
    [{ type: 'T', value: true }, undefined, true],
    [{ type: 'F', value: false }, undefined, false],
    [nil, undefined, null],
    [f(0.5), 'bool', false],
    [f(0.51), 'bool', true],
    [f(NaN), 'bool', false],
    [i(-1), 'bool', false],
    [s(''), 'bool', false],
    [s('false'), 'bool', true],
    [nil, 'bool', false],
    [f(-2.9), 'int', -2],
    [s(' 12 '), 'int', 12],
    [{ type: 'T', value: true }, 'int', 1],
    [i(2), 'float', 2],
    [s('1e3'), 'float', 1000],
    [f(1.5), 'string', '1.5'],
    [{ type: 'F', value: false }, 'string', 'false'],
  ] as const)('converts %p with the type %p to %p', (argument, type, value) => {
    expect(convert(argument, type)).toBe(value);
  });

  it.each([
    [undefined, 'int', 'missing'],
    [s('12.5'), 'int', '"12.5", which cannot become an int'],
    [f(NaN), 'int', 'NaN, which cannot become an int'],
    [f(1e30), 'int', '1e+30, which cannot become an int'],
    [nil, 'int', 'null, which cannot become an int'],
    [s('0x10'), 'float', '"0x10", which cannot become a float'],
    [f(Infinity), undefined, 'Infinity, which cannot become JSON'],
    [nil, 'string', 'null, which cannot become a string'],
    [blob, 'string', '2 bytes, which cannot become a string'],
    [blob, undefined, '2 bytes, which cannot become JSON'],
  ] as const)('skips the message when %p cannot become the type %p', (argument, type, reason) => {
    expect(convert(argument, type)).toBe(`x is not sent: the argument 0 of /a, for "v", is ${reason}.`);
  });

  it('matches with ? any character that a file cannot contain, for example one in Latin-1', () => {
    const bytes = Uint8Array.from(Buffer.from('/b\xfchne[1]\0\0\0,\0\0\0', 'latin1'));
    const decoded = standardCodec.decode(bytes);
    const message = decoded.kind === 'packet' && 'address' in decoded.packet ? decoded.packet : undefined;
    expect(message && mapIncoming({ incoming: [rule('/b?hne?1?')] }, message)?.kind).toBe('message');
  });

  it('escapes control characters in a reason', () => {
    const incoming = [rule('/?*', 'x', [{ osc_index: 0, websocket_field: 'v', type: 'int' }])];
    const mapping = mapIncoming({ incoming }, { address: '/\x9b2J a', args: [s('\x1b[2J\u2028\x9b')] });
    expect(mapping).toMatchObject({
      reason: String.raw`x is not sent: the argument 0 of "/\u009b2J a", for "v", is "\u001b[2J\u2028\u009b", which cannot become an int.`,
    });
  });

  it('names the skipped rule', () => {
    const incoming = [rule('/b'), rule('/a', 'x', [{ osc_index: 0, websocket_field: 'v' }])];
    expect(mapIncoming({ incoming }, { address: '/a', args: [] })).toMatchObject({ direction: 'incoming', rule: 1 });
  });

  it('does not change a prototype through a field called __proto__', () => {
    const incoming = [rule('/a', 'x', [{ osc_index: 0, websocket_field: '__proto__' }])];
    const mapping = mapIncoming({ incoming }, { address: '/a', args: [s('p')] });
    const message = mapping?.kind === 'message' ? mapping.message : {};
    expect(Object.getPrototypeOf(message)).toBe(Object.prototype);
    expect(JSON.stringify(message)).toBe('{"type":"x","__proto__":"p"}');
  });

  it('never throws, and makes only values that JSON can carry, for any arguments', () => {
    const argument: fc.Arbitrary<OscArgument> = fc.oneof(
      fc.double().map(f),
      fc.string({ unit: 'binary' }).map(s),
      fc.uint8Array().map((value) => ({ type: 'b' as const, value })),
      fc.constant(nil),
    );
    const type = fc.constantFrom(undefined, 'int', 'float', 'bool', 'string');
    fc.assert(
      fc.property(argument, type, (given, wanted) => {
        const value = convert(given, wanted);
        expect(JSON.parse(JSON.stringify(value))).toEqual(Object.is(value, -0) ? 0 : value);
      }),
    );
  });
});
