import * as fc from 'fast-check';
import { Subject } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import { mapIncoming } from './map-incoming.ts';
import { mapOutgoing } from './map-outgoing.ts';
import { markOwn } from './mark-own.ts';
import { oscBridgeConfig } from './osc-bridge-config.ts';
import type { OscDatagram } from './osc-datagram.ts';
import { oscMessages } from './osc-messages.ts';
import { quizMessages } from './quiz-messages.ts';
import { rateLimited } from './rate-limited.ts';
import type { ValueMapping } from './value-mapping.ts';

const to = { host: 'desk', port: 9000, address: '/a' };
const outgoing = (arg: object, more: object = {}) =>
  oscBridgeConfig.parse({
    outgoing: [{ websocket_type: 'x', osc_destinations: [{ ...to, args: [{ field: 'v', ...arg }], ...more }] }],
  });
const made = (value: unknown, arg: object, more: object = {}) => {
  const { datagrams, skips } = mapOutgoing(outgoing(arg, more), Object.assign({ type: 'x' }, { v: value }));
  return datagrams[0]?.message.args[0] ?? skips[0]?.reason;
};
const marbles = (test: Parameters<TestScheduler['run']>[0]) => {
  new TestScheduler((actual, expected) => {
    expect(actual).toEqual(expected);
  }).run(test);
};

describe('map, scale and clamp', () => {
  it.each<[unknown, ValueMapping & { type?: string }, unknown]>([
    [0.5, { scale: { from: [0, 1], to: [0, 100] }, type: 'int' }, { type: 'i', value: 50 }],
    [1, { scale: { from: [0, 1], to: [127, 0] } }, { type: 'i', value: 0 }],
    [2, { scale: { from: [0, 1], to: [0, 100] } }, { type: 'i', value: 200 }],
    [2, { scale: { from: [0, 1], to: [0, 100] }, clamp: [0, 100] }, { type: 'i', value: 100 }],
    [-3, { clamp: [0, 127] }, { type: 'i', value: 0 }],
    ['red', { map: { red: 4 } }, { type: 'i', value: 4 }],
    [true, { map: { true: 'on', false: 'off' } }, { type: 's', value: 'on' }],
    ['half', { map: { half: 0.5 }, scale: { from: [0, 1], to: [0, 10] } }, { type: 'i', value: 5 }],
    ['constructor', { map: { red: 4 } }, '/a is not sent: the field "v" is "constructor", which "map" does not name.'],
    ['x', { clamp: [0, 1] }, '/a is not sent: the field "v" is "x", which "clamp" cannot take for a number.'],
  ])('makes of %p by %p %p', (value, arg, expected) => {
    expect(made(value, arg)).toEqual(expected);
  });

  it('leaves a default as it is', () => {
    expect(made(null, { default: -1, clamp: [0, 1] })).toEqual({ type: 'i', value: -1 });
  });

  it('works for incoming arguments too', () => {
    const args = [{ osc_index: 0, websocket_field: 'v', scale: { from: [0, 127], to: [0, 1] }, clamp: [0, 1] }];
    const rules = oscBridgeConfig.parse({ incoming: [{ osc_address: '/f', websocket_type: 'x', args }] });
    const message = { address: '/f', args: [{ type: 'i', value: 127 } as const] };
    expect(mapIncoming(rules, message)).toMatchObject({ message: { v: 1 } });
  });

  it('meets the ends of a range and stays within a clamp, whatever the numbers', () => {
    const number = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(number, number, number, number, number, (value, start, end, low, high) => {
        fc.pre(start !== end);
        const scale = { from: [start, end], to: [low, high] };
        expect(made(start, { scale })).toEqual({ type: 'i', value: low });
        expect(made(end, { scale })).toEqual({ type: 'i', value: high });
        const [least, most] = low < high ? [low, high] : [high, low];
        const result = made(value, { clamp: [least, most] });
        expect(result).toEqual({ type: 'i', value: Math.min(Math.max(value, least), most) });
      }),
    );
  });
});

describe('a destination', () => {
  it('gets booleans as integers where that is asked for', () => {
    expect(made(true, {}, { booleans_as_ints: true })).toEqual({ type: 'i', value: 1 });
    expect(made(false, { type: 'bool' }, { booleans_as_ints: true })).toEqual({ type: 'i', value: 0 });
    expect(made(true, {})).toEqual({ type: 'T', value: true });
  });

  it('gets bundles where that is asked for', () => {
    expect(mapOutgoing(outgoing({ default: 1 }, { bundle: true }), { type: 'x' }).datagrams[0]?.bundle).toBe(true);
  });
});

describe('rateLimited', () => {
  const limited = (hz?: number) => (value: string) => ({ value, limit: hz ? { key: 'k', hz } : undefined });

  it('lets the first pass, then the latest at its time or at the end, and tells of those replaced', () => {
    marbles(({ cold, expectObservable, flush }) => {
      const replaced: string[] = [];
      const expected = '     a 99ms c-(d|)';
      const limit = limited(10);
      const values = { a: limit('a'), b: limit('b'), c: limit('c'), d: limit('d') };
      expectObservable(cold('a-b-c 96ms d|', values).pipe(rateLimited((value) => replaced.push(value)))).toBe(expected);
      flush();
      expect(replaced).toEqual(['b']);
    });
  });

  it('waits where the rate is too low for any timer', () => {
    marbles(({ cold, expectObservable }) => {
      const rare = limited(1e-9);
      const source$ = cold('a-b', { a: rare('a'), b: rare('b') });
      expectObservable(source$.pipe(rateLimited(() => undefined)), '^ 9s !').toBe('a');
    });
  });

  it.each([NaN, 0, -1, Infinity, '10' as unknown as number])('refuses the rate %p at once, by its rule', (hz) => {
    const text = `[1].rate_limit_hz: expected a number from`;
    const rules = { incoming: [{}, { rate_limit_hz: hz }], outgoing: [{}, { rate_limit_hz: hz }] } as never;
    expect(() => oscMessages(rules)).toThrow(`outgoing${text}`);
    expect(() => quizMessages(rules)).toThrow(`incoming${text}`);
  });

  it('lets what has no limit pass at once', () => {
    marbles(({ cold, expectObservable }) => {
      const values = { a: limited()('a'), b: limited()('b') };
      expectObservable(cold('(ab)-a|', values).pipe(rateLimited(() => undefined))).toBe('(ab)-a|');
    });
  });
});

describe('an echo', () => {
  const a = { type: 'a', n: 1 };

  it('is own once for each message sent, with the fields that the backend adds', () => {
    const sent$ = new Subject<{ readonly type: string }>();
    const heard$ = new Subject<typeof a & { readonly channel_id?: string }>();
    const owns: boolean[] = [];
    heard$.pipe(markOwn(sent$)).subscribe({
      next: ({ own }) => owns.push(own),
      error: (error: unknown) => {
        throw error;
      },
    });
    heard$.next(a);
    sent$.next(a);
    heard$.next({ ...a, n: 2 });
    heard$.next({ ...a, channel_id: 'x' });
    heard$.next(a);
    heard$.complete();
    expect(owns).toEqual([false, false, true, false]);
    expect(sent$.observed).toBe(false);
  });

  it('is taken for somebody else’s after two seconds', () => {
    marbles(({ cold, hot, expectObservable }) => {
      const output = hot('- 2002ms a|', { a }).pipe(markOwn(cold('a', { a })));
      expectObservable(output).toBe('- 2002ms a|', { a: { message: a, own: false } });
    });
  });

  it('is left by a rule that says so, and by no other', () => {
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
