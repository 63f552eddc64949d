import * as fc from 'fast-check';
import { Subject } from 'rxjs';
import { mapIncoming, mapOutgoing } from '../../test/mapped.ts';
import { oscBridgeConfig } from '../file/osc-bridge-config.ts';
import type { OscDatagram } from '../message/osc-datagram.ts';
import { oscMessages } from './osc-messages.ts';
import { quizMessages } from './quiz-messages.ts';
import type { ValueMapping } from '@hardware-ws/rules';

const to = { host: 'desk', port: 9000, address: '/a' };
function outgoing(arg: object, more: object = {}) {
  return oscBridgeConfig.parse({
    outgoing: [{ websocket_type: 'x', osc_destinations: [{ ...to, args: [{ field: 'v', ...arg }], ...more }] }],
  });
}
function made(value: unknown, arg: object, more: object = {}) {
  const { datagrams, skips } = mapOutgoing(outgoing(arg, more), Object.assign({ type: 'x' }, { v: value }));
  return datagrams[0]?.message.args[0] ?? skips[0]?.reason;
}
function float(value: number) {
  return { type: 'float', value } as const;
}
function typeOf(argument: unknown) {
  return (Object(argument) as { readonly type?: string }).type;
}

describe('map, scale and clamp', () => {
  it.each<[unknown, ValueMapping & { type?: string }, unknown]>([
    [0.5, { scale: { from: [0, 1], to: [0, 100] }, type: 'int' }, { type: 'i', value: 50 }],
    [1, { scale: { from: [0, 1], to: [127, 0] } }, { type: 'f', value: 0 }],
    [2, { scale: { from: [0, 1], to: [0, 100] } }, { type: 'f', value: 200 }],
    [2, { scale: { from: [0, 1], to: [0, 100] }, clamp: [0, 100] }, { type: 'f', value: 100 }],
    [5, { scale: { from: [0, 10], to: [0, 1] } }, { type: 'f', value: 0.5 }],
    [10, { scale: { from: [0, 10], to: [0, 1] } }, { type: 'f', value: 1 }],
    [-3, { clamp: [0, 127] }, { type: 'i', value: 0 }],
    ['red', { map: { red: 4 } }, { type: 'i', value: 4 }],
    [true, { map: { true: 'on', false: 'off' } }, { type: 's', value: 'on' }],
    ['half', { map: { half: 0.5 }, scale: { from: [0, 1], to: [0, 10] } }, { type: 'f', value: 5 }],
    ['full', { map: { full: float(1) } }, { type: 'f', value: 1 }],
    ['full', { map: { full: float(1) }, type: 'int' }, { type: 'i', value: 1 }],
    ['full', { map: { full: float(1) }, clamp: [0, 1] }, { type: 'f', value: 1 }],
    ['half', { map: { half: 0.5 } }, { type: 'f', value: 0.5 }],
    [3.5, { clamp: [0, 127] }, { type: 'i', value: 3 }],
    [200.5, { clamp: [0, 127] }, { type: 'i', value: 127 }],
    [5, { clamp: [0, float(127)] }, { type: 'f', value: 5 }],
    [5, { clamp: [0, 0.5] }, { type: 'f', value: 0.5 }],
    [5, { clamp: [0, 1e12] }, { type: 'f', value: 5 }],
    [0.5, { clamp: [0, 1], type: 'float' }, { type: 'f', value: 0.5 }],
    ['constructor', { map: { red: 4 } }, '/a is not sent: the field "v" is "constructor", which is not in "map".'],
    ['x', { clamp: [0, 1] }, '/a is not sent: the field "v" is "x", which "clamp" cannot read as a number.'],
  ])('converts %p by %p to %p', (value, arg, expected) => {
    expect(made(value, arg)).toEqual(expected);
  });

  it('do not change a default', () => {
    expect(made(null, { default: -1, clamp: [0, 1] })).toEqual({ type: 'i', value: -1 });
    expect(made(null, { default: float(1) })).toEqual({ type: 'f', value: 1 });
    expect(made(null, { default: float(1), type: 'int' })).toEqual({ type: 'i', value: 1 });
    expect(made(null, { default: float(1), type: 'string' })).toEqual({ type: 's', value: '1' });
    expect(made(null, { default: { ...float(1), more: 1 }, type: 'string' })).toMatchObject({ type: 's' });
  });

  it('make numbers of one type with `scale` or `clamp`, for any input', () => {
    const [number, bound] = [
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.double({ min: -9, max: 9, noNaN: true }),
    ];
    const bounds = fc.oneof(fc.tuple(bound, bound), fc.tuple(fc.integer(), fc.integer()));
    fc.assert(
      fc.property(number, number, bounds, fc.boolean(), (one, other, [a, b], scaled) => {
        const clamp = a < b ? [a, b] : [b, a];
        const arg = { clamp, ...(scaled && { scale: { from: [-1e9, 1e9], to: [0, 1] } }) };
        const [type, ...others] = [one, other, Math.trunc(other), a, b].map((value) => made(value, arg)).map(typeOf);
        expect(others.every((each) => each === type && type !== undefined)).toBe(true);
      }),
    );
  });

  it('also apply to incoming arguments', () => {
    const args = [{ osc_index: 0, websocket_field: 'v', scale: { from: [0, 127], to: [0, 1] }, clamp: [0, 1] }];
    const rules = oscBridgeConfig.parse({ incoming: [{ osc_address: '/f', websocket_type: 'x', args }] });
    const message = { address: '/f', args: [{ type: 'i', value: 127 } as const] };
    expect(mapIncoming(rules, message)).toMatchObject({ message: { v: 1 } });
  });

  it('reach both ends of a range exactly and stay within a clamp, for any numbers', () => {
    const number = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(number, number, number, number, number, (value, start, end, low, high) => {
        fc.pre(start !== end);
        const scale = { from: [start, end], to: [low, high] };
        expect(made(start, { scale })).toEqual({ type: 'f', value: low });
        expect(made(end, { scale })).toEqual({ type: 'f', value: high });
        const [least, most] = low < high ? [low, high] : [high, low];
        const result = made(value, { clamp: [least, most] });
        expect(result).toEqual({ type: 'i', value: Math.min(Math.max(value, least), most) });
      }),
    );
  });
});

describe('a destination', () => {
  it('gets booleans as integers with booleans_as_ints', () => {
    expect(made(true, {}, { booleans_as_ints: true })).toEqual({ type: 'i', value: 1 });
    expect(made(false, { type: 'bool' }, { booleans_as_ints: true })).toEqual({ type: 'i', value: 0 });
    expect(made(true, {})).toEqual({ type: 'T', value: true });
  });

  it('gets bundles with bundle: true', () => {
    expect(mapOutgoing(outgoing({ default: 1 }, { bundle: true }), { type: 'x' }).datagrams[0]?.bundle).toBe(true);
  });
});

describe('a rate limit', () => {
  it.each([NaN, 0, -1, Infinity, '10' as unknown as number])(
    'rejects the rate %p at once, and names the rule',
    (hz) => {
      const text = `[1].rate_limit_hz: expected a number from`;
      const rules = { incoming: [{}, { rate_limit_hz: hz }], outgoing: [{}, { rate_limit_hz: hz }] } as never;
      expect(() => oscMessages(rules)).toThrow(`outgoing${text}`);
      expect(() => quizMessages(rules)).toThrow(`incoming${text}`);
    },
  );
});

describe('an echo', () => {
  const a = { type: 'a', n: 1 };

  it('is ignored by a rule with own_echo: false, and by no other', () => {
    const rules = oscBridgeConfig.parse({
      outgoing: [
        { websocket_type: 'a', own_echo: false, osc_destinations: [to] },
        { websocket_type: 'a', osc_destinations: [{ ...to, address: '/lamp' }] },
      ],
      incoming: [{ osc_address: '/a', websocket_type: 'a' }],
    });
    const sent$ = new Subject<{ readonly type: string }>();
    const heard$ = new Subject<{ readonly type: string }>();
    const out: OscDatagram[] = [];
    heard$.pipe(oscMessages(rules, { sent$ })).subscribe({
      next: (datagram) => out.push(datagram),
      error: (error: unknown) => {
        throw error;
      },
    });
    sent$.next(a);
    heard$.next(a);
    expect(out.map(({ message }) => message.address)).toEqual(['/lamp']);
    heard$.next(a);
    expect(out.map(({ message }) => message.address)).toEqual(['/lamp', '/a', '/lamp']);
  });
});
