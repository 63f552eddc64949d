import { EMPTY, NEVER, filter, ignoreElements, map, startWith, switchMap, takeWhile, throwError, timer } from 'rxjs';
import { playing, words } from '../test/playing.ts';
import { linkEndText } from './link/end/link-end-text.ts';
import { login } from './link/handshake/login.ts';
import type { Handshake } from './protocol/handshake.ts';
import { fakeDial } from './testing/fake-dial/fake-dial.ts';
import { frame, lost, opened, type FakeEvent } from './testing/fake-dial/fake-event.ts';
import { marbles } from './testing/marbles/marbles.ts';

const events: Readonly<Record<string, FakeEvent>> = {
  o: opened,
  h: frame({ type: 'hello', challenge: 'c' }),
  i: frame({ type: 'identified', version: 5 }),
  n: frame({ type: 'denied', why: 'no' }),
  s: frame({ type: 'score', points: 1 }),
};

/** Answers a challenge, 2 ms later. */
const identify: Handshake = (message$, { learn }) =>
  message$.pipe(
    takeWhile((message) => {
      if (message.type === 'identified') learn({ version: message['version'] });
      return message.type !== 'identified';
    }),
    filter(({ type }) => type === 'hello'),
    switchMap(({ challenge }) => timer(2).pipe(map(() => ({ type: 'identify', proof: `${String(challenge)}!` })))),
  );

const letters = { i: 'idle', c: 'connecting', o: 'open', x: 'closed' };

describe('a protocol with a login', () => {
  it('is open when the login has succeeded, and only then writes what was held and passes messages on', () => {
    marbles((helpers) => {
      const { cold, expectObservable, hot } = helpers;
      const { dial, sent$ } = fakeDial(cold('-o-h--s-i-s', events));
      const show = playing(helpers, { dial }, { handshake: identify });
      hot('a').subscribe(() => show.send.next({ type: 'press', id: 1 }));
      expectObservable(words(show.status$)).toBe('(ic)----o--x', letters);
      expectObservable(sent$.pipe(map(({ type }) => type))).toBe('-----i--p', { i: 'identify', p: 'press' });
      expectObservable(show.on('score').pipe(map(({ points }) => points)), '^----------!').toBe('----------1', {
        1: 1,
      });
    });
  });

  it('shows what the login found out', () => {
    marbles((helpers) => {
      const { dial } = fakeDial(helpers.cold('oi', events));
      const show = playing(helpers, { dial }, { handshake: identify });
      const details$ = show.status$.pipe(
        filter((status) => status.kind === 'open'),
        map(({ details }) => details),
      );
      helpers.expectObservable(show, '^--!').toBe('-');
      helpers.expectObservable(details$).toBe('-d', { d: { version: 5 } });
    });
  });

  it.each<[string, Handshake, FakeEvent | undefined, string]>([
    [
      'errors',
      () => throwError(() => new Error('the password is wrong')),
      undefined,
      'the server rejected the login: the password is wrong',
    ],
    [
      'is rejected by a message',
      login({ send: () => ({ type: 'auth' }), until: 'identified', rejectedBy: 'denied' }),
      events['n'],
      'the server rejected the login: {"type":"denied","why":"no"}',
    ],
  ])('waits the longest delay after a login that %s', (_, handshake, event, text) => {
    marbles((helpers) => {
      const { cold, expectObservable } = helpers;
      const { dial } = fakeDial(cold('oe', { o: opened, e: event ?? frame('{}') }));
      const show = playing(helpers, { dial }, { handshake }, { backoff: { initialMs: 5, maxMs: 500, jitter: false } });
      const waits$ = show.status$.pipe(filter((status) => status.kind === 'waiting'));
      expectObservable(
        waits$.pipe(map(({ delayMs, cause }) => `${String(delayMs)} ${linkEndText(cause)}`)),
        '^-!',
      ).toBe(event ? '-w' : 'w', { w: `500 ${text}` });
      expectObservable(show, '^-!').toBe('-');
    });
  });

  it('takes a close with a code of the server for a rejection, with the hint of the protocol, and a lost link for a lost link', () => {
    marbles((helpers) => {
      const { cold, expectObservable } = helpers;
      const { dial } = fakeDial(
        cold('o#', events, lost(4009, 'Authentication failed.')),
        cold('o#', events, lost(1006)),
      );
      const hints = { 4009: 'is the password right?' };
      const backoff = { initialMs: 5, maxMs: 20, jitter: false };
      const show = playing(helpers, { dial }, { handshake: () => NEVER, hints }, { backoff });
      expectObservable(words(show.status$.pipe(filter(({ kind }) => kind === 'waiting')))).toBe('-r 20ms l', {
        r: 'the server rejected the login (code 4009): Authentication failed: is the password right?',
        l: 'lost without a close frame (code 1006)',
      });
      expectObservable(show, '^ 23ms !').toBe('-');
    });
  });

  it('is not open when the socket ends before a login that completes with its messages', () => {
    marbles((helpers) => {
      const { dial } = fakeDial(helpers.cold('----o-#', events, lost(4009, 'no')));
      const show = playing(helpers, { dial }, { handshake: (message$) => message$.pipe(ignoreElements()) });
      helpers.expectObservable(words(show.status$)).toBe('(ic)--rx', {
        ...letters,
        r: 'the server rejected the login (code 4009): no',
      });
      helpers.expectObservable(show, '^------!').toBe('-');
    });
  });

  it('has as long as the dial, and names the login when it does not end', () => {
    marbles((helpers) => {
      const { dial } = fakeDial(helpers.cold('--o', events));
      const show = playing(helpers, { dial }, { handshake: () => NEVER }, { dialTimeoutMs: 9 });
      const waits$ = show.status$.pipe(filter((status) => status.kind === 'waiting'));
      helpers.expectObservable(waits$.pipe(map(({ cause }) => linkEndText(cause))), '^ 9ms -!').toBe('9ms w', {
        w: expect.stringMatching(/^no login within 9 ms: .* does not finish the login/) as string,
      });
      helpers.expectObservable(show, '^ 9ms -!').toBe('-');
    });
  });

  it('opens at once with a login that has nothing to do', () => {
    marbles((helpers) => {
      const { dial } = fakeDial(helpers.cold('-o-s', events));
      const show = playing(helpers, { dial }, { handshake: () => EMPTY });
      helpers.expectObservable(show.on('score').pipe(map(({ points }) => points)), '^---!').toBe('---1', { 1: 1 });
    });
  });
});

describe('again', () => {
  it('never completes every stream, settles what waits, and says why', () => {
    marbles((helpers) => {
      const { cold, expectObservable } = helpers;
      const { dial } = fakeDial(cold('-o-#', events, lost(4001, 'unauthorized')));
      const show = playing(helpers, { dial }, { again: (end) => (end.kind === 'closed' ? 'never' : undefined) });
      expectObservable(show).toBe('---|');
      expectObservable(show.on('score')).toBe('---|');
      expectObservable(show.keepOpen$).toBe('---|');
      const closed$ = show.status$.pipe(filter((status) => status.kind === 'closed'));
      expectObservable(closed$).toBe('---x', { x: { kind: 'closed', cause: lost(4001, 'unauthorized').end } });
    });
  });
});

describe('farewells', () => {
  const bye = { type: 'score', points: -1 } as const;
  const farewells = { score: ({ points }: { points: number }) => (points < 0 ? 'the game is over' : undefined) };

  it('end the link after the message is passed on, and dial again as again says', () => {
    marbles((helpers) => {
      const { cold, expectObservable } = helpers;
      const { dial, action$ } = fakeDial(cold('-s-b', { ...events, o: opened, b: frame(bye) }).pipe(startWith(opened)));
      const show = playing(helpers, { dial }, { farewells });
      const letters = { d: 'dial', k: 'kill', c: 'close' };
      expectObservable(action$.pipe(map(({ kind }) => kind))).toBe('d--k----dc', letters);
      const points$ = show.on('score').pipe(map(({ points }) => points));
      expectObservable(points$, '^--------!').toBe('-s-b-----', { s: 1, b: -1 });
      const waits$ = show.status$.pipe(filter((status) => status.kind === 'waiting'));
      expectObservable(waits$.pipe(map(({ cause }) => cause))).toBe('---f', {
        f: { kind: 'farewell', type: 'score', reason: 'the game is over' },
      });
    });
  });
});
