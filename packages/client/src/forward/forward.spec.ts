import { Subject, filter, map, merge, mergeMap, share, timer, type Observable } from 'rxjs';
import * as z from 'zod/mini';
import { connect$ } from '../connect.ts';
import type { Message } from '../protocol/message.ts';
import { protocol } from '../protocol/protocol.ts';
import { fakeDial } from '../testing/fake-dial/fake-dial.ts';
import { frame, lost, opened, type FakeEvent } from '../testing/fake-dial/fake-event.ts';
import { marbles, type MarblesHelpers } from '../testing/marbles/marbles.ts';
import { forward } from './forward.ts';
import type { Forwarded } from './forwarded.ts';

const go = z.looseObject({ type: z.literal('go'), n: z.int() });
const lamp = z.looseObject({ type: z.literal('lamp'), on: z.boolean() });

const messages: Readonly<Record<string, FakeEvent>> = {
  o: opened,
  1: frame({ type: 'go', n: 1 }),
  2: frame({ type: 'go', n: 2 }),
  e: frame({ type: 'go', n: 1, sender: 'you' }),
  l: frame({ type: 'lamp', on: true }),
};

/** A connection to a backend that plays a script; `%` sends back at once what is written. */
function backend(
  { cold, clock }: MarblesHelpers,
  name: string,
  ...scripts: readonly (string | Observable<FakeEvent>)[]
) {
  const sources = scripts.map((script) =>
    typeof script === 'string' ? cold<FakeEvent>(script, messages, lost()) : script,
  );
  const { dial, sent$ } = fakeDial(...sources);
  const value = protocol({
    url: `ws://${name}/?token=s3cret`,
    inbound: { go, lamp },
    outbound: { go, lamp },
    delivery: { go: { outage: 'keep', ttl: 100 } },
  });
  const options = { clock, dial, backoff: { initialMs: 5, factor: 1, jitter: false }, warn: () => undefined };
  return { connection: connect$(value, options), sent$ };
}

/** A backend that sends each message back to its sender, 10 ms later, with what `change` adds. */
function echoing(helpers: MarblesHelpers, name: string, change: () => object = () => ({ sender: 'you' })) {
  const { clock } = helpers;
  const received$ = new Subject<FakeEvent>();
  const made = backend(helpers, name, merge(helpers.cold<FakeEvent>('o', messages), received$));
  const client = (message: object) => received$.next(frame({ ...message, ...change() } as { type: string }));
  const life = made.sent$.pipe(later()).subscribe(client);
  return { ...made, client, life, clock };
}

/** Passes messages on 10 ms later. */
function later() {
  return mergeMap((message: Message) => timer(10).pipe(map(() => message)));
}

const kinds = map(({ kind }: Pick<Forwarded<Message, Message>, 'kind'>) => kind);
const letters = { s: 'sent', e: 'echo', d: 'dropped', l: 'loop', c: 'callback' };

describe('forward', () => {
  it('sends what the source receives, keeps both open, and closes both in the end', () => {
    marbles((helpers) => {
      const { clock, expectObservable } = helpers;
      const [one, two] = [backend(helpers, 'one', 'o-1-2-l'), backend(helpers, 'two', 'o')];
      expectObservable(forward(one.connection, two.connection, { clock }).pipe(kinds), '^--------!').toBe(
        '--s-s-s',
        letters,
      );
      expectObservable(two.sent$.pipe(map(({ type }) => type))).toBe('--g-g-l', { g: 'go', l: 'lamp' });
      const states$ = merge(...[one, two].map(({ connection }) => connection.status$)).pipe(
        map((status) => status.kind),
      );
      expectObservable(states$.pipe(filter((kind) => kind === 'open' || kind === 'closed'))).toBe('(oo)-----(cc)', {
        o: 'open',
        c: 'closed',
      });
      helpers.flush();
      expect(helpers.timers()).toBe(0);
    });
  });

  it('forwards only the types that it is told, as the map says: one message, several or none', () => {
    marbles((helpers) => {
      const { clock, expectObservable } = helpers;
      const [one, two] = [backend(helpers, 'one', 'o-1-2-l'), backend(helpers, 'two', 'o')];
      const lamps = ({ n }: { n: number }) =>
        n === 1 ? undefined : [true, false].map((on) => ({ type: 'lamp', on }) as const);
      const result$ = forward(one.connection, two.connection, { types: ['go'], map: lamps, clock });
      expectObservable(result$.pipe(kinds), '^--------!').toBe('----(ss)', letters);
      expectObservable(two.sent$).toBe('----(ab)', { a: { type: 'lamp', on: true }, b: { type: 'lamp', on: false } });
    });
  });

  it('holds messages in an outage of the target as their delivery says, and reports those that are dropped', () => {
    marbles((helpers) => {
      const { clock, expectObservable } = helpers;
      const [one, two] = [backend(helpers, 'one', 'o--1-l'), backend(helpers, 'two', 'o-#', 'o')];
      const result$ = forward(one.connection, two.connection, { clock });
      expectObservable(result$.pipe(kinds), '^---------!').toBe('-----d-s', letters);
      expectObservable(two.connection.fault$.pipe(map(({ kind }) => kind))).toBe('-----d', letters);
    });
  });

  it('survives a map that throws, with one warning for each type', () => {
    marbles((helpers) => {
      const { clock, expectObservable, flush } = helpers;
      const [one, two] = [backend(helpers, 'one', 'o-1-2'), backend(helpers, 'two', 'o')];
      const warn = jest.fn();
      const broken = () => {
        throw new Error('oops');
      };
      const result$ = forward(one.connection, two.connection, { map: broken, warn, clock });
      expectObservable(result$.pipe(kinds), '^------!').toBe('--c-c', letters);
      flush();
      expect(warn.mock.calls).toEqual([['map of forward threw for `go`: oops']]);
    });
  });

  it('completes when the source has completed', () => {
    marbles((helpers) => {
      const { cold, clock, expectObservable } = helpers;
      const dial = fakeDial(cold<FakeEvent>('o-1#', messages, lost(4001))).dial;
      const ending = protocol({ url: 'ws://one/', inbound: { go }, outbound: {}, again: () => 'never' });
      const target = backend(helpers, 'two', 'o');
      const result$ = forward(connect$(ending, { dial, clock }), target.connection, { clock });
      expectObservable(result$.pipe(kinds)).toBe('--s|', letters);
    });
  });

  it.each([
    ['mostEqual', 0],
    ['mostPerSecond', NaN],
  ])('throws for %s: %p', (name, value) => {
    marbles((helpers) => {
      const { connection } = backend(helpers, 'one', 'o');
      expect(() => forward(connection, connection, { [name]: value })).toThrow(
        `${name}: expected a number of messages`,
      );
    });
  });
});

describe('a forwarded message', () => {
  it('is not sent back when its backend sends it to its sender too, but a second one is', () => {
    marbles((helpers) => {
      const { clock, expectObservable } = helpers;
      const [one, two] = [backend(helpers, 'one', 'o-1'), backend(helpers, 'two', 'o--e-e')];
      const there$ = forward(one.connection, two.connection, { clock }).pipe(kinds);
      const back$ = forward(two.connection, one.connection, { clock }).pipe(kinds);
      expectObservable(there$, '^-------!').toBe('--s', letters);
      expectObservable(back$, '^-------!').toBe('---e-s', letters);
    });
  });

  it('counts as a message of another client after two seconds', () => {
    marbles((helpers) => {
      const { clock, expectObservable } = helpers;
      const [one, two] = [backend(helpers, 'one', 'o-1'), backend(helpers, 'two', 'o 2001ms e')];
      expectObservable(forward(one.connection, two.connection, { clock }).pipe(kinds), '^ 2010ms !').toBe(
        '--s',
        letters,
      );
      const back$ = forward(two.connection, one.connection, { clock }).pipe(kinds);
      expectObservable(back$, '^ 2010ms !').toBe('2002ms s', letters);
    });
  });

  it('reaches all of a ring of three backends that echo, and stops there', () => {
    marbles((helpers) => {
      const { clock, expectObservable } = helpers;
      const all = ['one', 'two', 'three'].map((name) => echoing(helpers, name));
      const [one, two, three] = all.map(({ connection }) => connection);
      if (!one || !two || !three) throw new Error('three');
      const warn = jest.fn();
      const pairs = [
        [one, two],
        [two, three],
        [three, one],
        [two, one],
      ] as const;
      const result$ = merge(...pairs.map(([from, to]) => forward(from, to, { clock, warn }))).pipe(kinds);
      helpers.cold('--m').subscribe(() => all[0]?.client({ type: 'go', n: 1 }));
      expectObservable(result$, '^ 50ms !').toBe('--s 9ms (se) 6ms e', letters);
      helpers.flush();
      expect(warn).not.toHaveBeenCalled();
      all.forEach(({ life }) => life.unsubscribe());
    });
  });

  it.each<[string, () => object, string]>([
    ['equal', unchanged, '20 equal messages within 5 s'],
    ['of one type', counting(), '50 messages in a second'],
  ])('stops with one warning when another process sends it back: its messages are %s', (_, change, why) => {
    marbles((helpers) => {
      const { clock, flush } = helpers;
      const [one, two] = [echoing(helpers, 'one', change), echoing(helpers, 'two')];
      const warn = jest.fn();
      const seen: string[] = [];
      const result$ = forward(one.connection, two.connection, { clock, warn, mostPerSecond: 50 }).pipe(kinds, share());
      // The other process hears what is written to two, and sends it to one.
      two.sent$.pipe(later()).subscribe(one.client);
      helpers.cold('--m').subscribe(() => one.client({ type: 'go', n: 1 }));
      const life = result$.subscribe((kind) => seen.push(kind));
      helpers.cold('3000ms x').subscribe(() => life.unsubscribe());
      flush();
      const most = Number.parseInt(why, 10);
      expect(seen).toEqual([...Array.from({ length: most }, () => 'sent'), 'loop']);
      expect(warn.mock.calls).toEqual([
        [
          `\`go\` goes round and round (more than ${why}), so it is no longer forwarded from ws://one/?token=… to ws://two/?token=… for now. Does something send it back, for example another process?`,
        ],
      ]);
      [one, two].forEach((each) => each.life.unsubscribe());
    });
  });

  it('passes again after a loop once it has been quiet', () => {
    marbles((helpers) => {
      const { clock, expectObservable } = helpers;
      const [one, two] = [backend(helpers, 'one', 'o1-1-1 5000ms 1'), backend(helpers, 'two', 'o')];
      const result$ = forward(one.connection, two.connection, { clock, mostEqual: 2, warn: () => undefined });
      expectObservable(result$.pipe(kinds), '^ 6000ms !').toBe('-s-s-l 5000ms s', letters);
    });
  });
});

function unchanged() {
  return {};
}

/** Adds another number to each message. */
function counting() {
  let n = 0;
  return () => ({ n: (n += 1) });
}
