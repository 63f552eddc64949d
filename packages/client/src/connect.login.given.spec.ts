import { EMPTY, NEVER, Observable, Subject, filter, map, of, range } from 'rxjs';
import { playing } from '../test/playing.ts';
import type { LinkEnd } from './link/end/link-end.ts';
import { linkEndText } from './link/end/link-end-text.ts';
import { login } from './link/handshake/login.ts';
import type { Framing } from './protocol/framing.ts';
import type { Handshake } from './protocol/handshake.ts';
import { fakeDial } from './testing/fake-dial/fake-dial.ts';
import { frame, lost, opened, type FakeEvent } from './testing/fake-dial/fake-event.ts';
import { marbles } from './testing/marbles/marbles.ts';
import type { Protocol } from './protocol/protocol.ts';
import type { Inbound, Outbound } from '../test/show.ts';

const token = 'eyJhbGciOiJIUzI1NiJ9.secret';
const letters: Readonly<Record<string, FakeEvent>> = {
  o: opened,
  w: frame({ type: 'welcome' }),
  s: frame({ type: 'score', points: 1 }),
  d: frame({ type: 'denied', error: `the token ${token} has expired` }),
  p: { kind: 'pong' },
  x: frame('no JSON'),
};

/** Why the first link of a protocol ended within 20 ms, and what was written to it. */
function played(protocol: Partial<Protocol<Inbound, Outbound>>, script: string, end = lost()) {
  let cause: LinkEnd | undefined;
  let kinds = '';
  const written: string[] = [];
  marbles((helpers) => {
    const { dial, written$ } = fakeDial(helpers.cold(script, letters, end), NEVER);
    const show = playing(helpers, { dial }, protocol, { dialTimeoutMs: 12, backoff: { maxMs: 500, jitter: false } });
    written$.subscribe((text) => written.push(text));
    show.status$.subscribe((status) => {
      kinds += status.kind.slice(0, 1);
      if (status.kind === 'waiting') cause ??= status.cause;
    });
    helpers.expectObservable(show.keepOpen$, '^ 20ms !').toBe('-');
    helpers.flush();
    expect(helpers.timers()).toBe(0);
  });
  return { cause, text: cause && linkEndText(cause), kinds, written };
}

const auth = {
  send: () => ({ type: 'auth', token, nested: [{ pin: '4711' }] }),
  until: 'welcome',
  rejectedBy: 'denied',
};

describe('a login', () => {
  it('opens with its message, and writes nothing else before', () => {
    const { kinds, written } = played({ handshake: login(auth), hello: () => [{ type: 'say', text: 'hi' }] }, 'o--w');
    expect(kinds).toBe('icoc');
    expect(written.map((text) => (JSON.parse(text) as { type: string }).type)).toEqual(['auth', 'say']);
  });

  it('is not done because a pong arrives, which does not extend its time either', () => {
    const { text, kinds } = played({ handshake: login(auth) }, 'op-p');
    expect(text).toMatch(/^no login within 12 ms/);
    expect(kinds).not.toContain('o');
  });

  it('says what it could not read when it does not end in time', () => {
    const { text } = played({ handshake: login(auth) }, 'ox');
    expect(text).toMatch(/sends what the login cannot read \(not JSON: .*\): is this the right kind of server/);
  });

  it('is unsubscribed from at its deadline, and when nothing is subscribed to the connection any more', () => {
    const left = jest.fn();
    const handshake = () => new Observable<never>(() => left);
    played({ handshake }, 'o');
    expect(left).toHaveBeenCalledTimes(1);
  });

  it('is not over when the socket is lost', () => {
    const { cause, kinds } = played({ handshake: (message$) => message$.pipe(filter(() => false)) }, 'o-#');
    expect(cause).toEqual(lost().end);
    expect(kinds).not.toContain('o');
  });

  it.each<[string, Handshake, string]>([
    ['throws', () => Object.assign(EMPTY, thrown('no token')), 'handshake: no token'],
    ['is no Observable', () => Promise.resolve() as never, 'handshake: expected an Observable, got [object Promise]'],
    ['is nothing', () => undefined as never, 'handshake: expected an Observable, got undefined'],
    ['emits nothing', () => of(undefined) as never, 'handshake: expected a message with a string type, got undefined'],
    ['emits a text', () => of('auth') as never, 'handshake: expected a message with a string type, got auth'],
    [
      'emits an object without a type',
      () => of({ kind: 'auth' }) as never,
      'handshake: expected a message with a string type, got an object with the type undefined',
    ],
    [
      'emits what JSON does not have',
      () => of({ type: 'auth', n: 1n }),
      'framing.serialize: Do not know how to serialize a BigInt',
    ],
  ])('that %s has failed, and not been rejected', (_, handshake, text) => {
    const { cause, text: said, kinds } = played({ handshake }, 'o');
    expect(cause?.kind).toBe('failed');
    expect(said).toBe(text);
    expect(kinds).not.toContain('o');
  });

  function thrown(text: string): never {
    throw new Error(text);
  }

  it.each([
    ['throws', () => thrown('no file'), 'login.send: no file'],
    ['returns nothing', () => undefined, 'login.send: expected a message with a string type, got undefined'],
  ])('whose send %s has failed, and is not done', (_, send, text) => {
    const { text: said, kinds } = played({ handshake: login({ ...auth, send: send as never }) }, 'o');
    expect(said).toMatch(text);
    expect(kinds).not.toContain('o');
  });

  it.each([undefined, 'broken', 7, null, Object.create(null)])('may be rejected with anything: %p', (error) => {
    const handshake = () => new Observable<never>((subscriber) => subscriber.error(error));
    const { cause } = played({ handshake }, 'o');
    expect(cause).toEqual({ kind: 'rejected', reason: expect.any(String) as string });
  });

  it('writes however many messages it emits', () => {
    const handshake = () => range(100_000).pipe(map((n) => ({ type: 'step', n })));
    expect(played({ handshake }, 'o').written).toHaveLength(100_000);
  });

  it('cannot write any more once it is done', () => {
    const late$ = new Subject<{ type: string }>();
    const handshake = () =>
      new Observable<{ type: string }>((subscriber) => {
        late$.subscribe(() => subscriber.next({ type: 'late' }));
        subscriber.complete();
      });
    const { written } = played({ handshake, hello: () => (late$.next({ type: '' }), []) }, 'o--s');
    expect(written).toEqual([]);
  });

  it.each([
    ['a message', 'od', lost()],
    ['a close code', 'o#', lost(4001, `bad token ${token}, PIN 4711`)],
  ])('says why %s rejected it, without what it has sent', (_, script, end) => {
    const { text } = played({ handshake: login(auth) }, script, end);
    expect(text).toMatch(/^the server rejected the login/);
    expect(text).toMatch(/the token … has expired|bad token …, PIN …/);
    expect(text).not.toMatch(/secret|4711/);
  });

  it.each<[string, Framing['parse']]>([
    ['throws', () => thrown('bad')],
    ['returns a promise', (() => Promise.reject(new Error('late'))) as never],
    ['returns rubbish in a list', () => [null, 5, { type: 1 }] as never],
    ['returns a text', () => 'welcome' as never],
  ])('waits for its message when framing.parse %s', (_, parse) => {
    const framing: Framing = { parse, serialize: (message) => JSON.stringify(message) };
    const { text } = played({ handshake: login(auth), framing }, 'ow');
    expect(text).toMatch(/^no login within 12 ms: .* sends what the login cannot read/);
  });
});
