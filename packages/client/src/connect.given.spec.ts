import { map, timer } from 'rxjs';
import * as z from 'zod/mini';
import { dialling, playing } from '../test/playing.ts';
import { show, type Outbound } from '../test/show.ts';
import type { ConnectOptions } from './options/connect-options.ts';
import type { Fault } from './faults/fault.ts';
import { faultText } from './faults/fault-text.ts';
import type { Dial } from './link/dial/dial.ts';
import type { Socket } from './link/dial/socket.ts';
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
  'answers later': () => Promise.resolve({ type: 'press', id: 1 }),
  'answers null': () => null,
  'answers NaN': () => NaN,
  'answers a symbol': () => Symbol('broken'),
  'answers an object without words': () => Object.create(null) as unknown,
  'answers a function': () => () => 1,
  'answers a cycle': () => {
    const cycle: Record<string, unknown> = { type: 'press' };
    return Object.assign(cycle, { cycle });
  },
  'answers a Proxy that is over': () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  'answers an object whose fields throw': () => ({
    get type(): never {
      throw new Error('broken');
    },
  }),
};

interface Place {
  readonly protocol?: (misdeed: never) => object;
  readonly options?: (misdeed: never) => ConnectOptions;
  /** The `where` or the `kind` of the fault. */
  readonly told: string;
  /** Behaviour that is correct here. */
  readonly fine?: readonly string[];
}

function schemaOf(validate: unknown) {
  return { '~standard': { version: 1, vendor: 'ours', validate } };
}

const keep = { outage: 'keep', ttl: 20 } as const;

const places: Readonly<Record<string, Place>> = {
  'a schema of what comes in': {
    protocol: (f) => ({ inbound: { ...show.inbound, ping: schemaOf(f) } }),
    told: 'invalid',
  },
  'a schema of what goes out': {
    protocol: (f) => ({ outbound: { ...show.outbound, press: schemaOf(f) } }),
    told: 'dropped',
  },
  'a reply': { protocol: (replies) => ({ replies: { ping: replies } }), told: 'replies.ping|dropped' },
  'a hello': { protocol: (hello) => ({ hello }), told: 'hello|dropped', fine: ['answers null'] },
  'a key': { protocol: (key) => ({ delivery: { press: { outage: 'latest', key } } }), told: 'delivery.press.key' },
  'an id': {
    protocol: (confirm) => ({
      inbound: { ...show.inbound, press: z.looseObject({}) },
      delivery: { press: { ...keep, confirm } },
    }),
    told: 'delivery.press.confirm',
  },
  'a stamp': { protocol: (stamp) => ({ delivery: { press: { ...keep, stamp } } }), told: 'delivery.press.stamp' },
  'a probe of the protocol': { protocol: (message) => ({ probe: { type: 'echo', message } }), told: 'probe.message' },
  'a probe of the options': {
    options: (message) => ({ heartbeat: { probe: { type: 'echo', message } } }),
    told: 'probe.message',
  },
  'a clock': { options: (hand) => ({ clock: { monotonic: hand, wall: hand } }), told: 'clock.(monotonic|wall)' },
  'the jitter': { options: (random) => ({ backoff: { initialMs: 5, factor: 1, random } }), told: 'backoff.random' },
};

/** A clock that fails is replaced by the system clock, which virtual time reports as a mistake of the test. */
function bySystemClock(test: Parameters<typeof marbles>[0]) {
  expect(() => marbles(test)).toThrow('systemClock was read in virtual time');
}

function scenario(place: Place, misdeed: () => unknown) {
  const seen: string[] = [];
  const faults: Fault[] = [];
  const play = place.told.startsWith('clock') ? bySystemClock : marbles;
  play((helpers) => {
    const fake = dialling(helpers, ['-op#', '-op-s']);
    // Like in a browser: without ping frames, so the probe is used.
    const dial: Dial = (request) =>
      fake
        .dial(request)
        .pipe(
          map((event) =>
            event.kind === 'opened'
              ? { ...event, socket: { ...event.socket, ping: undefined } as unknown as Socket }
              : event,
          ),
        );
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
    const told = faults.map((fault) => (fault.kind === 'callback' ? fault.where : fault.kind));
    const asked = told.filter((each) => new RegExp(`^(${place.told})$`).test(each));
    expect(asked.length > 0 || place.fine?.includes(deed)).toBe(true);
    expect(faults.map(faultText).every((text) => text.length > 0)).toBe(true);
  });
});
