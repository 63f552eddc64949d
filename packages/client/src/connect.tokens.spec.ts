import { filter, map, type Observable } from 'rxjs';
import { playing } from '../test/playing.ts';
import { linkEndText } from './link/end/link-end-text.ts';
import type { LinkEnd } from './link/end/link-end.ts';
import { LinkError } from './link/end/link-error.ts';
import { login } from './link/handshake/login.ts';
import type { Status } from './status.ts';
import { fakeDial, type FakeDial } from './testing/fake-dial/fake-dial.ts';
import { frame, lost, opened } from './testing/fake-dial/fake-event.ts';
import { marbles, type MarblesHelpers } from './testing/marbles/marbles.ts';

const backoff = { initialMs: 5, factor: 1, maxMs: 500, jitter: false };

/** A dial that is refused with these HTTP statuses in turn, the last one for ever. 0 opens. */
function answering({ cold }: MarblesHelpers, ...statuses: readonly number[]) {
  return fakeDial(
    ...statuses.map((status) =>
      cold(status ? '#' : 'o', { o: opened }, new LinkError({ kind: 'refused', status, url: 'ws://show/' })),
    ),
  );
}

/** The requests of a dial. */
function requests({ action$ }: FakeDial) {
  return action$.pipe(
    filter((action) => action.kind === 'dial'),
    map(({ request }) => request),
  );
}

/** Each wait: its length in ms, and its cause. */
function waits(status$: Observable<Status>): Observable<string> {
  return status$.pipe(
    filter((status) => status.kind === 'waiting'),
    map(({ delayMs, cause }) => `${String(delayMs)} ${linkEndText(cause)}`),
  );
}

/** Returns a stale token first, and a fresh one once the server has refused that. */
function token(last?: LinkEnd): string {
  return last?.kind === 'refused' || last?.kind === 'rejected' ? 'fresh' : 'stale';
}

describe('a token that a function returns', () => {
  it.each([401, 403])('is fetched anew and tried at once after a refusal with %i, in each place', (status) => {
    marbles((helpers) => {
      const fake = answering(helpers, status, 0);
      const show = playing(
        helpers,
        fake,
        {
          url: (last) => `ws://show/?token=${token(last)}`,
          headers: (last) => ({ authorization: token(last) }),
          subprotocols: (last) => ['v1', token(last)],
        },
        { backoff },
      );
      const tokens$ = requests(fake).pipe(
        map(({ url, headers, subprotocols }) => [url, headers?.['authorization'], subprotocols?.[1]].join()),
      );
      helpers.expectObservable(tokens$).toBe('(ab)', {
        a: 'ws://show/?token=stale,stale,stale',
        b: 'ws://show/?token=fresh,fresh,fresh',
      });
      helpers.expectObservable(show.keepOpen$, '^--!').toBe('-');
    });
  });

  it('waits the longest delay when the second one in a row is refused too', () => {
    marbles((helpers) => {
      const fake = answering(helpers, 401);
      const show = playing(helpers, fake, { headers: () => ({}) }, { backoff });
      helpers.expectObservable(waits(show.status$).pipe(map((text) => text.slice(0, 7)))).toBe('(ab) 496ms b', {
        a: '0 401 f',
        b: '500 401',
      });
      helpers.expectObservable(show.keepOpen$, '^ 501ms !').toBe('-');
    });
  });

  it('is tried at once again when the link was stable in between, or was down for another reason', () => {
    marbles((helpers) => {
      const { cold, expectObservable } = helpers;
      const denied = (script: string) =>
        cold(script, { o: opened }, new LinkError({ kind: 'refused', status: 401, url: 'ws://show/' }));
      const fake = fakeDial(denied('#'), cold('o---#', { o: opened }, lost()), denied('#'), denied('#'));
      const show = playing(helpers, fake, { headers: () => ({}) }, { backoff, stableMs: 3 });
      const delays$ = waits(show.status$).pipe(map((text) => text.slice(0, 6)));
      expectObservable(delays$).toBe('a---b----(ac)', { a: '0 401 ', b: '5 lost', c: '500 40' });
      expectObservable(show.keepOpen$, '^ 20ms !').toBe('-');
    });
  });

  it.each([404, 429])('does not matter to a refusal with %i', (status) => {
    marbles((helpers) => {
      const show = playing(helpers, answering(helpers, status), { headers: () => ({}) }, { backoff });
      helpers.expectObservable(waits(show.status$).pipe(map((text) => text.slice(0, 4)))).toBe('w', { w: '500 ' });
      helpers.expectObservable(show.keepOpen$, '^--!').toBe('-');
    });
  });

  it('that cannot be fetched is a failed dial, which is repeated soon, without the token in the text', () => {
    marbles((helpers) => {
      const fake = answering(helpers, 0);
      const url = () => {
        throw new Error('401 from https://login/?refresh_token=s3cret');
      };
      const show = playing(helpers, fake, { url }, { backoff });
      helpers.expectObservable(waits(show.status$)).toBe('w----w-', {
        w: '5 url: 401 from https://login/?refresh_token=…',
      });
      helpers.expectObservable(show.keepOpen$, '^-----!').toBe('-');
    });
  });

  it('that never comes is a failed dial within dialTimeoutMs, which names the function', () => {
    marbles((helpers) => {
      const headers = () => new Promise<Record<string, string>>(() => undefined);
      const clock = { ...helpers.clock, onPromise: undefined };
      const show = playing(helpers, answering(helpers, 0), { headers }, { backoff, dialTimeoutMs: 9, clock });
      helpers.expectObservable(waits(show.status$)).toBe('9ms w', {
        w: '5 no connection within 9 ms: a function of the protocol (url, headers, origin, subprotocols or tls) has not returned yet',
      });
      helpers.expectObservable(show.keepOpen$, '^ 10ms !').toBe('-');
    });
  });
});

describe('a token of a login', () => {
  const accepted = frame({ type: 'welcome' });
  const denied = frame({ type: 'denied' });
  const authOf = (send: Parameters<typeof login>[0]['send']) => login({ send, until: 'welcome', rejectedBy: 'denied' });

  it('is fetched anew and tried at once after a rejection, if again says now', () => {
    marbles((helpers) => {
      const { cold, expectObservable } = helpers;
      const { dial, sent$ } = fakeDial(cold('o-d', { o: opened, d: denied }), cold('o-w', { o: opened, w: accepted }));
      const handshake = authOf((_, { last }) => ({ type: token(last) }));
      const again = (end: LinkEnd) => (end.kind === 'rejected' ? 'now' : undefined);
      const show = playing(helpers, { dial }, { handshake, again }, { backoff });
      expectObservable(sent$.pipe(map(({ type }) => type))).toBe('s-f', { s: 'stale', f: 'fresh' });
      expectObservable(show.status$.pipe(filter(({ kind }) => kind === 'open'))).toBe('----o', {
        o: { kind: 'open', url: 'ws://show/', details: { type: 'welcome' } },
      });
      expectObservable(show.keepOpen$, '^-----!').toBe('-');
    });
  });

  it('waits the longest delay when the second one in a row is rejected too', () => {
    marbles((helpers) => {
      const { cold, expectObservable } = helpers;
      const { dial } = fakeDial(cold('o-d', { o: opened, d: denied }));
      const again = (end: LinkEnd) => (end.kind === 'rejected' ? 'now' : undefined);
      const show = playing(helpers, { dial }, { handshake: authOf(() => ({ type: 'a' })), again }, { backoff });
      expectObservable(waits(show.status$).pipe(map((text) => text.slice(0, 4)))).toBe('--a-b', {
        a: '0 th',
        b: '500 ',
      });
      expectObservable(show.keepOpen$, '^-----!').toBe('-');
    });
  });

  it('that cannot be fetched is a failed dial, not a rejection, and is repeated soon', () => {
    marbles((helpers) => {
      const send = () => {
        throw new Error('no answer from https://login/?refresh_token=s3cret');
      };
      const show = playing(helpers, answering(helpers, 0), { handshake: authOf(send) }, { backoff });
      helpers.expectObservable(waits(show.status$)).toBe('w----w-', {
        w: '5 login.send: no answer from https://login/?refresh_token=…',
      });
      helpers.expectObservable(show.keepOpen$, '^-----!').toBe('-');
    });
  });

  it('that never comes is a failed dial within dialTimeoutMs', () => {
    marbles((helpers) => {
      const handshake = authOf(() => new Promise(() => undefined));
      const show = playing(helpers, answering(helpers, 0), { handshake }, { backoff, dialTimeoutMs: 9 });
      helpers.expectObservable(waits(show.status$)).toBe('9ms w', {
        w: expect.stringMatching(/^5 no login within 9 ms: .*does a function of the login wait/) as string,
      });
      helpers.expectObservable(show.keepOpen$, '^ 10ms !').toBe('-');
    });
  });
});
