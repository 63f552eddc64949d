import { timer } from 'rxjs';
import * as z from 'zod/mini';
import { dialling, playing, withoutPings } from '../test/playing.ts';
import { show, type Outbound } from '../test/show.ts';
import type { ConnectOptions } from './options/connect-options.ts';
import type { Fault } from './faults/fault.ts';
import { faultText } from './faults/fault-text.ts';
import { marbles } from './testing/marbles/marbles.ts';

/** What a function of a user may do wrong. */
const misdeeds: Readonly<Record<string, () => unknown>> = {
  throws: () => {
    throw new Error('broken');
  },
  'throws what has no words': () => {
    throw Object.create(null);
  },
  'throws nothing': () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- a user may
    throw undefined;
  },
  rejects: () => Promise.reject(new Error('broken')),
  'returns a promise': () => Promise.resolve({ type: 'press', id: 1 }),
  'returns null': () => null,
  'returns NaN': () => NaN,
  'returns a symbol': () => Symbol('broken'),
  'returns an object without a prototype': () => Object.create(null) as unknown,
  'returns a function': () => () => 1,
  'returns a cycle': () => {
    const cycle: Record<string, unknown> = { type: 'press' };
    return Object.assign(cycle, { cycle });
  },
  'returns a revoked Proxy': () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  'returns an object whose fields throw': () => ({
    get type(): never {
      throw new Error('broken');
    },
  }),
};

interface Place {
  readonly protocol?: (misdeed: never) => object;
  readonly options?: (misdeed: never) => ConnectOptions;
  /** The `where` or the `kind` of the fault. */
  readonly fault: string;
  /** Behaviour that is correct here. */
  readonly fine?: readonly string[];
}

function schemaOf(validate: unknown) {
  return { '~standard': { version: 1, vendor: 'own', validate } };
}

const keep = { outage: 'keep', ttl: 20 } as const;

const places: Readonly<Record<string, Place>> = {
  'an inbound schema': {
    protocol: (f) => ({ inbound: { ...show.inbound, ping: schemaOf(f) } }),
    fault: 'invalid',
  },
  'an outbound schema': {
    protocol: (f) => ({ outbound: { ...show.outbound, press: schemaOf(f) } }),
    fault: 'dropped',
  },
  'a reply': { protocol: (replies) => ({ replies: { ping: replies } }), fault: 'replies.ping|dropped' },
  'a hello': { protocol: (hello) => ({ hello }), fault: 'hello|dropped', fine: ['returns null'] },
  'a key': { protocol: (key) => ({ delivery: { press: { outage: 'latest', key } } }), fault: 'delivery.press.key' },
  'an id': {
    protocol: (confirm) => ({
      inbound: { ...show.inbound, press: z.looseObject({}) },
      delivery: { press: { ...keep, confirm } },
    }),
    fault: 'delivery.press.confirm',
  },
  'a stamp': { protocol: (stamp) => ({ delivery: { press: { ...keep, stamp } } }), fault: 'delivery.press.stamp' },
  'a probe of the protocol': { protocol: (message) => ({ probe: { type: 'echo', message } }), fault: 'probe.message' },
  'a probe of the options': {
    options: (message) => ({ heartbeat: { probe: { type: 'echo', message } } }),
    fault: 'probe.message',
  },
  'a clock': { options: (hand) => ({ clock: { monotonic: hand, wall: hand } }), fault: 'clock.(monotonic|wall)' },
  'the jitter': { options: (random) => ({ backoff: { initialMs: 5, factor: 1, random } }), fault: 'backoff.random' },
};

/** A clock that fails is replaced by the system clock, which virtual time reports as a mistake of the test. */
function bySystemClock(test: Parameters<typeof marbles>[0]) {
  expect(() => marbles(test)).toThrow('systemClock was read in virtual time');
}

function scenario(place: Place, misdeed: () => unknown) {
  const seen: string[] = [];
  const faults: Fault[] = [];
  const play = place.fault.startsWith('clock') ? bySystemClock : marbles;
  play((helpers) => {
    const fake = dialling(helpers, ['-op#', '-op-s']);
    // Without ping frames, so the probe is used.
    const dial = withoutPings(fake.dial);
    const game = playing(helpers, { dial }, place.protocol?.(misdeed as never), place.options?.(misdeed as never));
    game.fault$.subscribe((fault) => faults.push(fault));
    fake.written$.subscribe((text) => seen.push(text));
    const holding = game.subscribe({
      next: ({ type }) => seen.push(type),
      error: () => seen.push('error'),
      complete: () => seen.push('end'),
    });
    timer(2).subscribe(() => game.send.next({ type: 'press', id: 1 }));
    timer(3).subscribe(() => game.send.next({ type: 'press', id: 2, toJSON: misdeed } as Outbound['press']));
    timer(30).subscribe(() => game.send.next({ type: 'say', text: 'last' }));
    timer(40).subscribe(() => holding.unsubscribe());
    helpers.flush();
    expect(helpers.timers()).toBe(0);
  });
  return { seen, faults };
}

const cases = Object.entries(places).flatMap(([name, place]) =>
  Object.entries(misdeeds).map(([deed, misdeed]) => ({ name, place, deed, misdeed })),
);

describe('a connection with misbehaving functions', () => {
  it.each(cases)('survives, with a fault, when $name $deed', ({ place, deed, misdeed }) => {
    const { seen, faults } = scenario(place, misdeed);
    expect(seen).toContain('score');
    expect(seen.at(-1)).toBe('{"type":"say","text":"last"}');
    const reported = faults.map((fault) => (fault.kind === 'callback' ? fault.where : fault.kind));
    const asked = reported.filter((each) => new RegExp(`^(${place.fault})$`).test(each));
    expect(asked.length > 0 || place.fine?.includes(deed)).toBe(true);
    expect(faults.map(faultText).every((text) => text.length > 0)).toBe(true);
  });
});
