import { filter, map, merge, throwError, type Observable } from 'rxjs';
import * as z from 'zod/mini';
import { connect$ } from '../../connect.ts';
import type { ConnectOptions } from '../../options/connect-options.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import { fakeDial, type FakeAction } from '../../testing/fake-dial/fake-dial.ts';
import { frame, lost, opened, type FakeEvent } from '../../testing/fake-dial/fake-event.ts';
import { marbles, type MarblesHelpers } from '../../testing/marbles/marbles.ts';
import type { Dial } from '../dial/dial.ts';
import { linkEndText } from '../end/link-end-text.ts';
import type { LinkEnd } from '../end/link-end.ts';
import { LinkError } from '../end/link-error.ts';
import { login } from '../handshake/login.ts';
import { failover } from './failover.ts';
import type { FailoverOptions } from './failover-options.ts';

const press = z.object({ type: z.literal('press'), id: z.string() });
const main: Protocol<{ press: z.infer<typeof press> }, { press: z.infer<typeof press> }> = {
  url: 'ws://main/',
  inbound: { press },
  outbound: { press },
  delivery: { press: { outage: 'keep', ttl: 100, confirm: ({ id }) => id } },
};
const events: Readonly<Record<string, FakeEvent>> = {
  o: opened,
  w: frame({ type: 'welcome' }),
  p: frame({ type: 'press', id: 'a' }),
};

interface Setup extends FailoverOptions {
  readonly spares?: readonly (typeof main | string)[];
  readonly options?: ConnectOptions;
  readonly first?: Partial<typeof main>;
  /** The host that answers no pings. */
  readonly deaf?: string;
  /** The error of each script, by the letter of its host. */
  readonly errors?: Readonly<Record<string, LinkEnd>>;
}

/**
 * Connects by a failover. The n-th dial of a host plays its n-th script. What is recorded is the first letter of the host at a
 * dial, and in upper case when its socket is killed or closed.
 */
function connected(
  { cold, clock }: MarblesHelpers,
  scripts: Readonly<Record<string, readonly string[]>>,
  setup: Setup = {},
) {
  const { spares = ['ws://spare/'], deaf, options, first, errors = {}, ...rest } = setup;
  const fakes = Object.entries(scripts).map(([host, played]) => {
    const error = new LinkError(errors[host] ?? lost().end);
    const letter = host.slice(0, 1);
    return [host, letter, fakeDial(...played.map((script) => cold<FakeEvent>(script, events, error)))] as const;
  });
  const dial: Dial = (request) => {
    const [, , fake] = fakes.find(([host]) => request.url === `ws://${host}/`) ?? [];
    const events$ = fake?.dial(request) ?? throwError(() => new Error(`no host of ${request.url}`));
    return events$.pipe(filter(({ kind }) => kind !== 'pong' || request.url !== `ws://${deaf ?? ''}/`));
  };
  const show = failover([{ ...main, ...first }, ...spares], { everyMs: 10, wellMs: 8, random: () => 0.5, ...rest });
  const connection = connect$(show, {
    ...{ dial, clock, backoff: { initialMs: 2, factor: 1, jitter: false, maxMs: 500 }, warn: () => undefined },
    heartbeat: { everyMs: 4, timeoutMs: 2 },
    ...options,
  });
  const acts$ = merge(
    ...fakes.map(([, letter, { action$ }]) => action$.pipe(map((action) => textOf(action, letter)))),
  ).pipe(filter((text) => text !== ''));
  const closes$ = merge(
    ...fakes.map(([, letter, { action$ }]) => action$.pipe(map(({ kind }) => `${letter} ${kind}`))),
  ).pipe(filter((text) => text.endsWith('kill') || text.endsWith('close')));
  const writes$ = merge(...fakes.map(([, letter, { sent$ }]) => sent$.pipe(map((sent) => `${letter} ${sent.type}`))));
  const cause$ = connection.status$.pipe(
    filter((status) => status.kind === 'waiting'),
    map(({ cause }) => linkEndText(cause)),
  );
  const open$ = connection.status$.pipe(
    filter((status) => status.kind === 'open'),
    map(({ url }) => url.slice(5, 6)),
  );
  return { connection, acts$, closes$, writes$, cause$, open$ };
}

function textOf({ kind }: FakeAction, letter: string): string {
  if (kind === 'dial') return letter;
  return kind === 'kill' || kind === 'close' ? letter.toUpperCase() : '';
}

/** Notes what happens with its time in ms. */
function noted(helpers: MarblesHelpers, source$: Observable<string>): string[] {
  const notes: string[] = [];
  source$.subscribe((text) => notes.push(`${String(helpers.clock.monotonic())} ${text}`));
  return notes;
}

describe('failover', () => {
  it('tries the next backend soon after each dial that fails', () => {
    marbles((helpers) => {
      const { connection, acts$ } = connected(helpers, { main: ['-#', '-o'], spare: ['-#'] });
      helpers.expectObservable(acts$).toBe('m--s--m---M');
      helpers.expectObservable(connection, '^---------!').toBe('-');
    });
  });

  it.each<[string, LinkEnd]>([
    ['is refused', { kind: 'refused', status: 403, url: 'ws://main/' }],
    ['asks for a wait', { kind: 'refused', status: 503, url: 'ws://main/', retryAfterMs: 5000 }],
    ['rejects the login', { kind: 'rejected', reason: 'a wrong token' }],
  ])('tries the next backend soon when the first one %s, and waits long when all do', (_, end) => {
    marbles((helpers) => {
      const rejected = { kind: 'rejected', reason: 'a wrong token' } as const;
      const { connection, acts$ } = connected(
        helpers,
        { main: ['-#'], spare: ['-#'] },
        { errors: { main: end, spare: rejected } },
      );
      helpers.expectObservable(acts$).toBe('m--s 500ms m');
      helpers.expectObservable(connection, '^ 504ms !').toBe('-');
    });
  });

  it('tries the next backend when the first one accepts the connection and hangs', () => {
    marbles((helpers) => {
      const { connection, acts$, cause$ } = connected(
        helpers,
        { main: ['-'], spare: ['-o'] },
        { options: { dialTimeoutMs: 5 } },
      );
      helpers.expectObservable(acts$).toBe('m----M-s---S');
      helpers.expectObservable(cause$).toBe('-----t', { t: 'no connection within 5 ms' });
      helpers.expectObservable(connection, '^----------!').toBe('-');
    });
  });

  it('tries the same backend again after a link that was well, and the next one after a link that was not', () => {
    marbles((helpers) => {
      const { connection, acts$ } = connected(helpers, { main: ['o--------#', 'o-#'], spare: ['-o'] });
      helpers.expectObservable(acts$).toBe('m----------m---s--S');
      helpers.expectObservable(connection, '^-----------------!').toBe('-');
    });
  });

  it('gives each backend its own address, token and login, and why its own last link ended', () => {
    marbles((helpers) => {
      const seen: string[] = [];
      const spare = {
        ...main,
        url: 'ws://spare/',
        headers: (last?: LinkEnd) => {
          seen.push(last?.kind ?? 'none');
          return {};
        },
        handshake: login({ send: () => ({ type: 'auth' }), until: 'welcome' }),
      };
      const scripts = { main: ['-#'], spare: ['-#', '-o-w'] };
      const { connection, writes$, open$ } = connected(helpers, scripts, {
        spares: [spare],
        errors: { spare: { kind: 'failed', error: new Error('oops') } },
      });
      helpers.expectObservable(writes$).toBe('----------a', { a: 's auth' });
      helpers.expectObservable(open$).toBe('------------s');
      helpers.expectObservable(connection, '^-------------!').toBe('-');
      helpers.flush();
      expect(seen).toEqual(['none', 'failed']);
    });
  });

  it('returns to the first backend once that has been open for long enough and has answered a ping', () => {
    marbles((helpers) => {
      const { connection, acts$, cause$, open$ } = connected(helpers, { main: ['-#', '-#', '-o'], spare: ['-o'] });
      const [acts, opens, causes] = [acts$, open$, cause$].map((each$) => noted(helpers, each$));
      helpers.expectObservable(connection, '^ 45ms !').toBe('-');
      helpers.flush();
      // Tried at 14 ms, in vain; opened at 26 ms, well at 34 ms: thrown away, and dialled again.
      expect(acts).toEqual(['0 m', '3 s', '14 m', '25 m', '34 M', '34 S', '34 m', '46 M']);
      expect(opens).toEqual(['4 s', '35 m']);
      expect(causes).toEqual([
        '1 lost without a close frame (code 1006)',
        '34 left for ws://main/, which is well again',
      ]);
    });
  });

  it('does not return to a first backend that does not answer pings', () => {
    marbles((helpers) => {
      const scripts = { main: ['-#', '-o'], spare: ['-o'] };
      const { connection, acts$ } = connected(helpers, scripts, { deaf: 'main', wellMs: 1 });
      const acts = noted(helpers, acts$);
      helpers.expectObservable(connection, '^ 35ms !').toBe('-');
      helpers.flush();
      // Opened at 15 ms, pinged at 19 ms, dead at 21 ms.
      expect(acts).toEqual(['0 m', '3 s', '14 m', '21 M', '31 m', '36 M', '36 S']);
    });
  });

  it('does not return to a first backend that closes again', () => {
    marbles((helpers) => {
      const { connection, acts$, open$ } = connected(helpers, { main: ['-#', '-o---#'], spare: ['-o'] });
      const acts = noted(helpers, acts$);
      helpers.expectObservable(open$).toBe('----s');
      helpers.expectObservable(connection, '^ 45ms !').toBe('-');
      helpers.flush();
      expect(acts).toEqual(['0 m', '3 s', '14 m', '29 m', '44 m', '46 M', '46 S']);
    });
  });

  it('waits longer for a first backend that failed soon after a return', () => {
    marbles((helpers) => {
      const { connection, open$ } = connected(helpers, { main: ['-#', '-o', '-o-#', '-o'], spare: ['-o'] });
      const opens = noted(helpers, open$);
      helpers.expectObservable(connection, '^ 90ms !').toBe('-');
      helpers.flush();
      // Well for 8 ms from 15 to 23, and for 16 ms from 40 to 56.
      expect(opens).toEqual(['4 s', '24 m', '29 s', '57 m']);
    });
  });

  it('leaves with a close, so that what was written still arrives', () => {
    marbles((helpers) => {
      const { connection, closes$ } = connected(helpers, { main: ['-#', '-o'], spare: ['-o'] });
      const closes = noted(helpers, closes$);
      helpers.expectObservable(connection, '^ 30ms !').toBe('-');
      helpers.flush();
      expect(closes).toEqual(['23 m kill', '23 s close', '31 m close']);
    });
  });

  it('keeps a warm link to the next backend, which is logged in and costs no dial', () => {
    marbles((helpers) => {
      const handshake = login({ send: () => ({ type: 'auth' }), until: 'welcome' });
      const scripts = { main: ['o-w 7ms #'], spare: ['-o-w'] };
      const { connection, acts$, open$, writes$ } = connected(helpers, scripts, {
        standby: 'warm',
        first: { handshake },
      });
      const acts = noted(helpers, acts$);
      const opens = noted(helpers, open$);
      const writes = noted(helpers, writes$);
      helpers.expectObservable(connection, '^ 15ms !').toBe('-');
      helpers.flush();
      expect(acts).toEqual(['0 m', '2 s', '16 S']);
      expect(opens).toEqual(['2 m', '10 s']);
      expect(writes).toEqual(['0 m auth', '3 s auth']);
    });
  });

  it('takes the warm link to the first backend back without a dial', () => {
    marbles((helpers) => {
      const { connection, acts$, open$ } = connected(
        helpers,
        { main: ['-#', '-o'], spare: ['-o'] },
        { standby: 'warm' },
      );
      const acts = noted(helpers, acts$);
      const opens = noted(helpers, open$);
      helpers.expectObservable(connection, '^ 30ms !').toBe('-');
      helpers.flush();
      expect(acts).toEqual(['0 m', '3 s', '14 m', '23 S', '23 s', '31 S', '31 M']);
      expect(opens).toEqual(['4 s', '23 m']);
    });
  });

  it('replaces a warm link that is lost, by the one after it', () => {
    marbles((helpers) => {
      const scripts = { main: ['o 40ms #'], spare: ['-o-#'], third: ['-o'] };
      const { connection, acts$, open$ } = connected(helpers, scripts, {
        standby: 'warm',
        spares: ['ws://spare/', 'ws://third/'],
      });
      const acts = noted(helpers, acts$);
      helpers.expectObservable(open$).toBe('m 40ms t');
      helpers.expectObservable(connection, '^ 45ms !').toBe('-');
      helpers.flush();
      expect(acts).toEqual(['0 m', '0 s', '13 t', '46 T']);
    });
  });

  it('hands over what waits and what is not confirmed', () => {
    marbles((helpers) => {
      const { connection, writes$ } = connected(helpers, { main: ['o--------#', '#'], spare: ['-o---p'] });
      const outcome$ = connection.deliver({ type: 'press', id: 'a' }).pipe(map(({ kind }) => kind));
      helpers.expectObservable(connection.keepOpen$, '^ 30ms !').toBe('-');
      helpers.expectObservable(outcome$, '--------^').toBe('18ms (c|)', { c: 'confirmed' });
      const writes = noted(helpers, writes$);
      helpers.flush();
      expect(writes).toEqual(['8 m press', '14 s press']);
    });
  });

  it('leaves nothing behind', () => {
    marbles((helpers) => {
      const { connection } = connected(helpers, { main: ['-o'], spare: ['-o'] }, { standby: 'warm' });
      helpers.expectObservable(connection, '^------!').toBe('-');
      helpers.flush();
      expect(helpers.timers()).toBe(0);
    });
  });

  it.each([['nowhere'], ['http://spare']])('throws for the URL %j', (bad) => {
    expect(() => failover([main, bad])).toThrow('expected a WebSocket address');
  });

  it.each([
    ['everyMs', 0],
    ['wellMs', -1],
  ])('throws for %s: %d', (name, value) => {
    expect(() => failover([main], { [name]: value })).toThrow(`${name}: expected a number of ms`);
  });
});
