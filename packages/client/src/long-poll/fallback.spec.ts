import { map, merge } from 'rxjs';
import { connect$ } from '../connect.ts';
import type { Dial } from '../link/dial/dial.ts';
import { LinkError } from '../link/end/link-error.ts';
import { fakeDial } from '../testing/fake-dial/fake-dial.ts';
import { frame, lost, opened } from '../testing/fake-dial/fake-event.ts';
import { marbles, type MarblesHelpers } from '../testing/marbles/marbles.ts';
import { fallback, type FallbackOptions } from './fallback.ts';

const values = { o: opened, m: frame({ type: 'm' }) };
const refused = new LinkError({ kind: 'refused', status: 503, url: 'ws://show/' });

interface Scripts extends FallbackOptions {
  /** What each dial of a WebSocket does. */
  readonly ws: readonly string[];
  /** How each of them fails. @default refused */
  readonly end?: LinkError;
  readonly http?: readonly string[];
  /** Changes the dial of a WebSocket. */
  readonly through?: (dial: Dial) => Dial;
}

/** Connects with a fallback, and records its dials: `w` a WebSocket, `h` HTTP, `H` the close of HTTP, `W` that of a WebSocket. */
function connected({ cold, clock }: MarblesHelpers, scripts: Scripts) {
  const { ws, http = [], end = refused, through = (dial: Dial) => dial, ...options } = scripts;
  const webSockets = fakeDial(...ws.map((script) => cold(script, values, end)));
  const polls = fakeDial(...http.map((script) => cold(script, values, lost())));
  const dial = fallback({ dial: through(webSockets.dial), instead: polls.dial, ...options });
  const backoff = { initialMs: 10, factor: 1, jitter: false };
  const connection = connect$(
    { url: 'ws://show/', inbound: {}, outbound: {} },
    { dial, clock, backoff, dialTimeoutMs: 100, heartbeat: { everyMs: 50_000 } },
  );
  const letters = { dial: 'w', close: 'W', kill: 'k', ping: 'p', write: 'x' };
  const lettersOfHttp = { dial: 'h', close: 'H', kill: 'K', ping: 'P', write: 'X' };
  const action$ = merge(
    webSockets.action$.pipe(map(({ kind }) => letters[kind])),
    polls.action$.pipe(map(({ kind }) => lettersOfHttp[kind])),
  );
  return { connection, action$ };
}

describe('fallback', () => {
  it('dials over HTTP at once when the second upgrade in a row has failed, and stays with it', () => {
    marbles((helpers) => {
      const { connection, action$ } = connected(helpers, { ws: ['-#', '-#'], http: ['-o-m-#', '-o'] });
      helpers.expectObservable(action$).toBe('w 10ms wh 14ms h 23ms H');
      helpers.expectObservable(connection, '51ms !').toBe('-');
    });
  });

  it('counts a WebSocket that opened but carried nothing', () => {
    marbles((helpers) => {
      const { connection, action$ } = connected(helpers, { ws: ['-o#'], http: ['-o'], end: lost(), after: 1 });
      helpers.expectObservable(action$).toBe('w 11ms h 7ms H');
      helpers.expectObservable(connection, '20ms !').toBe('-');
    });
  });

  it('counts an upgrade that is never answered', () => {
    marbles((helpers) => {
      const { connection, action$ } = connected(helpers, { ws: ['-'], http: ['-o'], after: 1 });
      helpers.expectObservable(action$).toBe('w 99ms k 9ms h 39ms H');
      helpers.expectObservable(connection, '150ms !').toBe('-');
    });
  });

  it.each<[string, Partial<Scripts>]>([
    ['a server that cannot be reached', { ws: ['-#', '-#', '-#'], through: unreachable }],
    ['a WebSocket that carried something', { ws: ['-o m#', '-o m#', '-o m#'], end: lost() }],
    ['a WebSocket that the server closed', { ws: ['-o--#', '-o--#', '-o--#'], end: lost(4000) }],
  ])('does not count %s', (_, scripts) => {
    marbles((helpers) => {
      const { connection, action$ } = connected(helpers, { ws: [], after: 1, ...scripts });
      const dials: string[] = [];
      action$.subscribe((letter) => dials.push(letter));
      helpers.expectObservable(connection, '27ms !').toBe('-');
      helpers.flush();
      expect(dials.filter((letter) => 'wh'.includes(letter))).toEqual(expect.arrayContaining(['w', 'w']));
      expect(dials).not.toContain('h');
    });
  });

  it('tries the WebSocket again after a dial over HTTP that failed', () => {
    marbles((helpers) => {
      const { connection, action$ } = connected(helpers, { ws: ['-#', '-o'], http: ['-#'], after: 1 });
      helpers.expectObservable(action$).toBe('wh 10ms w 12ms W');
      helpers.expectObservable(connection, '25ms !').toBe('-');
    });
  });

  it('closes HTTP and goes back once a WebSocket carries something, and names why', () => {
    marbles((helpers) => {
      const scripts = { ws: ['-#', '-#', '-o-m', '-o'], http: ['-o'], after: 1, everyMs: 100 };
      const { connection, action$ } = connected(helpers, scripts);
      const causes: unknown[] = [];
      connection.status$.subscribe((status) => status.kind === 'waiting' && causes.push(status.cause));
      helpers.expectObservable(action$).toBe('wh 100ms w 99ms w(pHW) 5ms w 186ms W');
      helpers.expectObservable(connection, '400ms !').toBe('-');
      helpers.flush();
      expect(causes).toEqual([{ kind: 'closed', code: 1000, reason: 'WebSockets pass again' }]);
    });
  });

  it('refuses a number of upgrades below 1', () => {
    expect(() => fallback({ after: 0 })).toThrow('after: expected a number of upgrades from 1, got 0');
  });
});

/** Says that no TCP connection was made. */
function unreachable(dial: Dial): Dial {
  return (request) => {
    request.onStep?.({ waitingFor: 'connection', address: 'show:80' });
    return dial(request);
  };
}
