import { EMPTY, NEVER, of, throwError } from 'rxjs';
import type { Inbound, Outbound } from '../../test/show.ts';
import { lost } from '../testing/fake-dial/fake-event.ts';
import { marbles } from '../testing/marbles/marbles.ts';
import { sendReplies } from './send-replies.ts';

const ping: Inbound['ping'] = { type: 'ping', n: 7 };
const score: Inbound['score'] = { type: 'score', points: 1 };
const pings = { p: ping, s: score };
const replies = { ping: ({ n }: Inbound['ping']): Outbound['pong'] => ({ type: 'pong', n }) };

describe('sendReplies', () => {
  it('sends the reply before it passes the message on', () => {
    marbles(({ cold, flush, expectObservable, expectSubscriptions }) => {
      const send = jest.fn();
      const source = cold<Inbound['ping'] | Inbound['score']>('-p-s|', pings);
      expectObservable(source.pipe(sendReplies(replies, { send }))).toBe('-p-s|', pings);
      expectSubscriptions(source.subscriptions).toBe('^---!');
      flush();
      expect(send.mock.calls).toEqual([[{ type: 'pong', n: 7 }]]);
    });
  });

  it('sends a reply that is held back once it may go', () => {
    const send = jest.fn();
    const held: (() => void)[] = [];
    const replyAfter = (act: () => void) => void held.push(act);
    of(ping).pipe(sendReplies(replies, { send, replyAfter })).subscribe();
    expect(send).not.toHaveBeenCalled();
    held.forEach((act) => act());
    expect(send.mock.calls).toEqual([[{ type: 'pong', n: 7 }]]);
  });

  it('sends nothing when the reply is undefined', () => {
    marbles(({ cold, flush, expectObservable }) => {
      const send = jest.fn();
      const silent = { ping: () => undefined };
      expectObservable(cold('p', pings).pipe(sendReplies(silent, { send }))).toBe('p', pings);
      flush();
      expect(send).not.toHaveBeenCalled();
    });
  });

  it.each<[string, () => never]>([
    [
      'throws',
      () => {
        throw new Error('no reply');
      },
    ],
    ['rejects', () => Promise.reject(new Error('no reply')) as never],
  ])('reports a reply that %s as a fault, and passes the message on', (_, failing) => {
    marbles(({ cold, flush, expectObservable }) => {
      const [send, onFault] = [jest.fn(), jest.fn()];
      const options = { send, onFault };
      expectObservable(cold('p', pings).pipe(sendReplies({ ping: failing }, options))).toBe('p', pings);
      flush();
      expect(send).not.toHaveBeenCalled();
      expect(onFault.mock.calls).toEqual([
        [{ kind: 'callback', where: 'replies.ping', error: expect.any(Error) as unknown }],
      ]);
    });
  });

  it('passes on an empty source, one that never emits and one that errors', () => {
    marbles(({ expectObservable }) => {
      const operator = sendReplies<Inbound[keyof Inbound], Outbound['pong']>(replies, { send: () => undefined });
      expectObservable(EMPTY.pipe(operator)).toBe('|');
      expectObservable(NEVER.pipe(operator)).toBe('-');
      expectObservable(throwError(() => lost()).pipe(operator)).toBe('#', undefined, lost());
    });
  });
});
