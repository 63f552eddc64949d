import { NEVER, defer, map, mergeMap, ignoreElements, merge, type Observable } from 'rxjs';
import type { SocketEvent } from '../link/dial/socket.ts';
import { linkEndOf } from '../link/end/link-error.ts';
import { marbles, type MarblesHelpers } from '../testing/marbles/marbles.ts';
import { pollOver$ } from './long-poll.ts';
import type { PostAnswer } from './poster.ts';

const session = 's';
const none = '{"from":1,"items":[]}';

function ok(body: object | string): PostAnswer {
  return { statusCode: 200, headers: {}, text: typeof body === 'string' ? body : JSON.stringify(body) };
}

function status(statusCode: number, headers = {}): PostAnswer {
  return { statusCode, headers, text: '' };
}

interface Script {
  /** The answer to the opening. @default after 1 ms */
  readonly opening?: Observable<PostAnswer>;
  /** The answers to the requests that wait. @default never */
  readonly polls?: readonly Observable<PostAnswer>[];
  /** The answers to the requests that send. @default never */
  readonly pushes?: readonly Observable<PostAnswer>[];
}

/** A dial whose requests are answered by a script, and the bodies of its requests. */
function dialled({ cold }: MarblesHelpers, script: Script, maxPayload?: number) {
  const { opening = cold<PostAnswer>('-(o|)', { o: ok({ session, waitMs: 100 }) }), polls = [], pushes = [] } = script;
  const asked: string[] = [];
  const [pollsLeft, pushesLeft] = [[...polls], [...pushes]];
  const post$ = (body: string) =>
    defer(() => {
      asked.push(body.replace('"session":"s",', ''));
      if (body.startsWith('{"open"')) return opening;
      return (body.includes('"items"') ? pushesLeft : pollsLeft).shift() ?? NEVER;
    });
  const poster = { post$, bytesReceived: () => 0, kill: () => undefined };
  const request = { url: 'ws://show/', ...(maxPayload !== undefined && { maxPayload }) };
  return { asked, event$: pollOver$(request, () => poster) };
}

/** What a dial does, as texts: its events, frames, and end. */
function told(
  event$: Observable<SocketEvent>,
  onOpen: (event: SocketEvent & { kind: 'opened' }) => void = () => undefined,
) {
  return event$.pipe(
    mergeMap((event) => {
      if (event.kind === 'pong') return [`pong ${event.payload ?? ''}`];
      const frame$ = event.socket.frame$.pipe(map((data) => (typeof data === 'string' ? data : 'bytes')));
      return merge(
        defer(() => ['opened']),
        frame$,
        defer(() => {
          onOpen(event);
          return NEVER;
        }).pipe(ignoreElements()),
      );
    }),
  );
}

describe('a long poll', () => {
  it('emits frames and pongs in order, and asks for what comes next', () => {
    marbles((helpers) => {
      const { cold, expectObservable, flush } = helpers;
      const polls = [
        cold<PostAnswer>('--(a|)', { a: ok({ from: 1, items: ['a', { pong: '7' }] }) }),
        cold<PostAnswer>('----(b|)', { b: ok({ from: 3, items: [{ base64: 'AA==' }] }) }),
      ];
      const { asked, event$ } = dialled(helpers, { polls });
      expectObservable(told(event$), '^ 19ms !').toBe('-o-(ap)b', { o: 'opened', a: 'a', p: 'pong 7', b: 'bytes' });
      flush();
      expect(asked.slice(1)).toEqual(['{"received":0}', '{"received":2}', '{"received":3}']);
    });
  });

  it('passes no item on twice that comes again because an answer was lost', () => {
    marbles((helpers) => {
      const { cold, expectObservable } = helpers;
      const polls = [
        cold<PostAnswer>('-(a|)', { a: ok({ from: 1, items: ['a'] }) }),
        cold<PostAnswer>('-#', {}, new Error('lost')),
        cold<PostAnswer>('-(b|)', { b: ok({ from: 1, items: ['a', 'b'] }) }),
      ];
      const { event$ } = dialled(helpers, { polls });
      expectObservable(told(event$), '^ 19ms !').toBe('-oa-b', { o: 'opened', a: 'a', b: 'b' });
    });
  });

  it('sends what is written in one turn together, then what was written meanwhile', () => {
    marbles((helpers) => {
      const { cold, expectObservable, flush } = helpers;
      const pushes = [
        cold<PostAnswer>('---(r|)', { r: ok({ received: 2 }) }),
        cold<PostAnswer>('---(r|)', { r: ok({ received: 3 }) }),
      ];
      const { asked, event$ } = dialled(helpers, { pushes });
      const write = ({ socket }: SocketEvent & { kind: 'opened' }) => {
        expect([socket.write('a'), socket.write('b')]).toEqual([true, true]);
        cold('--x').subscribe(() => socket.write('c'));
      };
      expectObservable(told(event$, write), '^ 19ms !').toBe('-o', { o: 'opened' });
      flush();
      const sent = ['{"from":1,"items":["a","b"]}', '{"from":3,"items":["c"]}'];
      expect(asked.filter((body) => body.includes('items'))).toEqual(sent);
    });
  });

  it('tries a lost request four more times with the same items, within 700 ms, and then ends', () => {
    marbles((helpers) => {
      const { cold, expectObservable, flush } = helpers;
      const lost$ = cold<PostAnswer>('#', {}, new Error('reset'));
      const { asked, event$ } = dialled(helpers, {
        pushes: [lost$, cold('(b|)', { b: status(502) }), lost$, lost$, lost$],
      });
      const write = ({ socket }: SocketEvent & { kind: 'opened' }) => void socket.write('a');
      const end$ = told(event$, write).pipe(ignoreElements());
      expectObservable(end$).toBe('701ms #', {}, expect.objectContaining({ message: 'reset' }) as Error);
      flush();
      expect(asked.filter((body) => body.includes('items'))).toEqual(Array(5).fill('{"from":1,"items":["a"]}'));
    });
  });

  it('asks at most four times a second if it is answered at once with nothing', () => {
    marbles((helpers) => {
      const { cold, expectObservable, flush } = helpers;
      const polls = Array.from({ length: 100 }, () => cold<PostAnswer>('-(n|)', { n: ok(none) }));
      const { asked, event$ } = dialled(helpers, { polls });
      expectObservable(told(event$), '^ 1000ms !').toBe('-o', { o: 'opened' });
      flush();
      expect(asked.filter((body) => body.includes('received'))).toHaveLength(4);
    });
  });

  it('does not wait for an answer that never comes', () => {
    marbles((helpers) => {
      const { expectObservable, flush } = helpers;
      const { asked, event$ } = dialled(helpers, {});
      expectObservable(told(event$), '^ 5102ms !').toBe('-o', { o: 'opened' });
      flush();
      // 100 ms are the server's own, and 5 s those of the network.
      expect(asked.filter((body) => body.includes('received'))).toHaveLength(2);
    });
  });

  it.each<[string, Script | ((helpers: MarblesHelpers) => Script), object]>([
    [
      'a status',
      ({ cold }) => ({ opening: cold('(a|)', { a: status(403) }) }),
      { kind: 'refused', status: 403, url: 'http://show/poll' },
    ],
    [
      'a page',
      ({ cold }) => ({ opening: cold('(a|)', { a: ok('<html>') }) }),
      { kind: 'refused', status: 200, hint: expect.stringContaining('does not speak the HTTP fallback') as string },
    ],
    [
      'a redirection',
      ({ cold }) => ({ opening: cold('(a|)', { a: status(301, { location: 'http://show/new/poll?x' }) }) }),
      { kind: 'refused', status: 301, location: 'http://show/new/?…' },
    ],
    [
      'a session that is over',
      ({ cold }) => ({ polls: [cold('(a|)', { a: status(410) })] }),
      { kind: 'closed', code: 1006, reason: 'the server does not know the session any more' },
    ],
    [
      'a close',
      ({ cold }) => ({ polls: [cold('(a|)', { a: ok({ from: 1, items: [{ close: [4001, 'x'] }, 'never'] }) })] }),
      { kind: 'closed', code: 4001, reason: 'x' },
    ],
    [
      'lost items',
      ({ cold }) => ({ polls: [cold('(a|)', { a: ok({ from: 2, items: ['b'] }) })] }),
      {
        kind: 'failed',
        error: expect.objectContaining({ message: 'the server has lost frames of the session' }) as Error,
      },
    ],
    [
      'a long message',
      ({ cold }) => ({ polls: [cold('(a|)', { a: ok({ from: 1, items: ['12345678€'] }) })] }),
      { kind: 'oversized' },
    ],
  ])('ends after %s', (_, script, end) => {
    marbles((helpers) => {
      const { event$ } = dialled(helpers, typeof script === 'function' ? script(helpers) : script, 10);
      const ends: unknown[] = [];
      event$.subscribe({ error: (error: unknown) => ends.push(linkEndOf(error)) });
      helpers.flush();
      expect(ends).toEqual([expect.objectContaining(end)]);
    });
  });
});
