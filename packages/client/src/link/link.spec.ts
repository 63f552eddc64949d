import { filter, map, of, take, takeUntil, timer } from 'rxjs';
import { fakeDial } from '../testing/fake-dial/fake-dial.ts';
import { lost, opened } from '../testing/fake-dial/fake-event.ts';
import { marbles } from '../testing/marbles/marbles.ts';
import type { Dial } from './dial/dial.ts';
import type { LinkEvent } from './link-event.ts';
import type { LinkEnd } from './end/link-end.ts';
import { LinkError } from './end/link-error.ts';
import { link$ } from './link.ts';
import { linkEndText } from './end/link-end-text.ts';

const protocol = { url: 'ws://show/' };
const backoff = { initialMs: 4, factor: 1, jitter: false };
const eventText = map((event: LinkEvent) => (event.kind === 'waiting' ? linkEndText(event.cause) : event.kind));
const values = { c: 'connecting', o: 'opened', l: 'latency', p: 'pong' };

describe('link$', () => {
  it('dials again when a dial takes too long, functions of the protocol included', () => {
    marbles(({ clock, expectObservable }) => {
      const { dial, action$ } = fakeDial();
      const result = link$(protocol, { dial, clock, backoff, dialTimeoutMs: 3 }).pipe(eventText);
      expectObservable(action$.pipe(map(({ kind }) => kind))).toBe('d--k---d-k', { d: 'dial', k: 'kill' });
      expectObservable(result, '^--------!').toBe('c--t---c--', {
        ...values,
        t: expect.stringMatching(/^no connection within 3 ms/) as string,
      });
      const never = new Promise<string>(() => undefined);
      const patient = { ...clock, onPromise: undefined };
      const asking = link$({ url: () => never }, { dial, clock: patient, backoff, dialTimeoutMs: 3 }).pipe(eventText);
      expectObservable(asking, '^-----!').toBe('c--t---', {
        ...values,
        t: expect.stringMatching(/^no connection within 3 ms/) as string,
      });
    });
  });

  it('has no deadline once the socket is open', () => {
    marbles(({ cold, clock, expectObservable }) => {
      const { dial } = fakeDial(cold('-o', { o: opened }));
      expectObservable(link$(protocol, { dial, clock, dialTimeoutMs: 3 }).pipe(eventText), '^-------!').toBe(
        'co',
        values,
      );
    });
  });

  it('kills and dials again at once when the heartbeat stops, without a close', () => {
    marbles(({ cold, clock, flush }) => {
      const fake = fakeDial(cold('-o', { o: opened }));
      const deaf: Dial = (request) => fake.dial(request).pipe(filter(({ kind }) => kind !== 'pong'));
      const options = { dial: deaf, clock, backoff, heartbeat: { everyMs: 4, timeoutMs: 2 } };
      const seen: string[] = [];
      const see = (what: string) => seen.push(`${clock.monotonic()} ${what}`);
      fake.action$.subscribe(({ kind, dial }) => see(`${kind} ${dial}`));
      link$(protocol, options)
        .pipe(eventText, takeUntil(timer(9)))
        .subscribe(see);
      flush();
      const [connecting, dead] = [values.c, 'no answer to a ping within 2 ms'];
      expect(seen).toEqual([
        ...[`0 ${connecting}`, '0 dial 1', `1 ${values.o}`, '5 ping 1'],
        ...['7 kill 1', `7 ${dead}`, `7 ${connecting}`, '7 dial 2', `8 ${values.o}`, '9 close 2'],
      ]);
    });
  });

  it('continues while the heartbeat is answered', () => {
    marbles(({ cold, clock, expectObservable }) => {
      const { dial } = fakeDial(cold('-o', { o: opened }));
      const options = { dial, clock, heartbeat: { everyMs: 6, timeoutMs: 2 } };
      expectObservable(link$(protocol, options).pipe(eventText), '^----------!').toBe('co-----(pl)', values);
    });
  });

  it('adds the advice of the protocol to a refusal', () => {
    marbles(({ cold, clock, expectObservable }) => {
      const refused = new LinkError({ kind: 'refused', status: 403, url: 'ws://show/' });
      const { dial } = fakeDial(cold('-#', undefined, refused));
      const result = link$({ ...protocol, hints: { 403: 'try a token' } }, { dial, clock }).pipe(eventText);
      expectObservable(result, '^--!').toBe('cr', { ...values, r: '403 from ws://show/: try a token' });
    });
  });

  it('reports the URL with each dial; that of a function once it has returned, and none when it fails', () => {
    marbles(({ cold, clock, expectObservable }) => {
      const urls = ['ws://one/', undefined, 'ws://two/'];
      const asked = () => {
        const url = urls.shift();
        if (url === undefined) throw new Error('no token');
        return url;
      };
      const failing = () => fakeDial(cold('-#', undefined, lost())).dial;
      const at = map((event: LinkEvent) => ('url' in event && event.url) || 'none');
      const asking = link$({ url: asked }, { dial: failing(), clock, backoff }).pipe(at);
      expectObservable(asking, '^---------!').toBe('na---(nn)n', { n: 'none', a: 'ws://one/' });
      const known = link$(protocol, { dial: failing(), clock, backoff }).pipe(at);
      expectObservable(known, '^-----!').toBe('aa---a', { a: 'ws://show/' });
    });
  });

  it('calls the functions of the protocol for each dial; one that throws or rejects is a failed dial', async () => {
    marbles(({ cold, clock, expectObservable }) => {
      const urls = [
        () => 'ws://one/',
        () => {
          throw new Error('no token');
        },
        () => 'ws://two/',
      ];
      const { dial, action$ } = fakeDial(cold('-#', undefined, lost()));
      const url = () => urls.shift()?.() ?? '';
      const dialled$ = action$.pipe(filter((action) => action.kind === 'dial'));
      expectObservable(dialled$.pipe(map(({ request }) => request.url))).toBe('a--------b', {
        a: 'ws://one/',
        b: 'ws://two/',
      });
      expectObservable(link$({ url }, { dial, clock, backoff }).pipe(eventText), '^---------!').toBe('cl---(cx)c', {
        ...values,
        l: linkEndText(lost().end),
        x: 'url: no token',
      });
    });
    const failed = await new Promise((resolve) => {
      const link = link$({ ...protocol, headers: () => Promise.reject(new Error('no session')) }).subscribe((event) => {
        if (event.kind !== 'waiting') return;
        link.unsubscribe();
        resolve(linkEndText(event.cause));
      });
    });
    expect(failed).toBe('headers: no session');
  });

  it.each<[string, LinkEnd, string]>([
    ['is lost', lost().end, 'cw 249ms (c|)'],
    ['is refused with 403', { kind: 'refused', status: 403, url: 'ws://show/' }, 'cw 499ms (c|)'],
    ['rejects the login', { kind: 'rejected', reason: 'a wrong token' }, 'cw 499ms (c|)'],
    ['is closed with a code after which to dial later', lost(4001).end, 'cw 499ms (c|)'],
  ])('waits at most 250 ms while an urgent message waits, but not after a refusal: when it %s', (_, end, events) => {
    marbles(({ cold, clock, expectObservable }) => {
      const { dial } = fakeDial(cold('-#', undefined, new LinkError(end)));
      const again = (end: LinkEnd) => (end.kind === 'closed' && end.code === 4001 ? 'later' : undefined);
      const options = { dial, clock, backoff: { initialMs: 500, maxMs: 500, jitter: false } };
      const kinds$ = link$({ ...protocol, again }, options, { urgent$: of(true) }).pipe(
        map(({ kind }) => kind),
        take(3),
      );
      expectObservable(kinds$).toBe(events, { c: 'connecting', w: 'waiting' });
    });
  });
});
