import { firstValueFrom, type Observable } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import { type PollAnswer, pollSessions } from './poll-sessions.ts';
import type { PollSession } from './poll-session.ts';

/** The sessions of a server whose clients hear their own texts again, and everything that they sent. */
function echoing() {
  const heard: string[] = [];
  const ended: number[] = [];
  const opened: PollSession[] = [];
  const sessions = pollSessions({ waitMs: 50, expiryMs: 20 });
  const accept = (session: PollSession) => {
    opened.push(session);
    session.closed$.subscribe((code) => ended.push(code));
    session.message$.subscribe((text) => {
      heard.push(String(text));
      session.send(String(text));
    });
  };
  const ask$ = (body: object): Observable<PollAnswer> => sessions.answer$(JSON.stringify(body), accept);
  const open = async () => (await bodyOf(ask$({ open: 1 })))['session'] as string;
  return { heard, ended, opened, ask$, open, end: sessions.end };
}

async function bodyOf(answer$: Observable<PollAnswer>): Promise<Readonly<Record<string, unknown>>> {
  return JSON.parse((await firstValueFrom(answer$)).body ?? '{}') as Readonly<Record<string, unknown>>;
}

describe('pollSessions', () => {
  it('takes each item once, however often it is sent', async () => {
    const { heard, ask$, open, end } = echoing();
    const session = await open();
    expect(await bodyOf(ask$({ session, from: 1, items: ['a', 'b'] }))).toEqual({ received: 2 });
    expect(await bodyOf(ask$({ session, from: 1, items: ['a', 'b'] }))).toEqual({ received: 2 });
    expect(await bodyOf(ask$({ session, from: 2, items: ['b', 'c'] }))).toEqual({ received: 3 });
    expect(heard).toEqual(['a', 'b', 'c']);
    end();
  });

  it('answers with 409 if an item is missing before the others', async () => {
    const { heard, ask$, open, end } = echoing();
    const session = await open();
    expect(await firstValueFrom(ask$({ session, from: 2, items: ['b'] }))).toEqual({ status: 409 });
    expect(heard).toEqual([]);
    end();
  });

  it('repeats items until the client has acknowledged them', async () => {
    const { ask$, open, end } = echoing();
    const session = await open();
    await bodyOf(ask$({ session, from: 1, items: ['a', { ping: '7' }] }));
    const both = { from: 1, items: ['a', { pong: '7' }] };
    expect(await bodyOf(ask$({ session, received: 0 }))).toEqual(both);
    expect(await bodyOf(ask$({ session, received: 0 }))).toEqual(both);
    expect(await bodyOf(ask$({ session, received: 1 }))).toEqual({ from: 2, items: [{ pong: '7' }] });
    end();
  });

  it('sends a close back, after everything before it', async () => {
    const { heard, ended, ask$, open, end } = echoing();
    const session = await open();
    await bodyOf(ask$({ session, from: 1, items: ['a', { close: [4000, 'bye'] }, 'never'] }));
    expect(await bodyOf(ask$({ session, received: 0 }))).toEqual({ from: 1, items: ['a', { close: [4000, 'bye'] }] });
    expect([heard, ended]).toEqual([['a'], [4000]]);
    end();
  });

  it('answers with 410 for a session that it does not know, and with 400 for anything else', async () => {
    const { ask$, end } = echoing();
    expect(await firstValueFrom(ask$({ session: 'a', received: 0 }))).toEqual({ status: 410 });
    expect(await firstValueFrom(ask$({}))).toEqual({ status: 400 });
    end();
  });

  it('holds a request until there is an item, until a newer one comes, or until its time is over', () => {
    new TestScheduler((actual, expected) => expect(actual).toEqual(expected)).run(
      ({ cold, flush, expectObservable }) => {
        const { opened, ask$, end } = echoing();
        let session = '';
        ask$({ open: 1 }).subscribe(({ body = '' }) => (session = (JSON.parse(body) as { session: string }).session));
        cold('---s').subscribe(() => opened[0]?.send('x'));
        const values = {
          e: { status: 200, body: '{"from":1,"items":[]}' },
          x: { status: 200, body: '{"from":1,"items":["x"]}' },
        };
        expectObservable(ask$({ session, received: 0 })).toBe('(e|)', values);
        expectObservable(ask$({ session, received: 0 })).toBe('---(x|)', values);
        expectObservable(ask$({ session, received: 1 }), '10ms ^').toBe('60ms (e|)', {
          e: { status: 200, body: '{"from":2,"items":[]}' },
        });
        flush();
        end();
      },
    );
  });

  it('forgets a session without requests, as if its connection was lost', () => {
    new TestScheduler((actual, expected) => expect(actual).toEqual(expected)).run(({ flush, expectObservable }) => {
      const { ended, ask$ } = echoing();
      let session = '';
      ask$({ open: 1 }).subscribe(({ body = '' }) => (session = (JSON.parse(body) as { session: string }).session));
      // A request that is held counts for as long as it is open: 30 ms, and then 20 ms without any.
      expectObservable(ask$({ session, received: 0 }), '^ 29ms !').toBe('-');
      expectObservable(ask$({ session, received: 0 }), '60ms ^').toBe('60ms (g|)', { g: { status: 410 } });
      flush();
      expect(ended).toEqual([1006]);
    });
  });
});
