import { marbles } from '@hardware-ws/client/testing';
import type { QuizzerMessage, QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import { Subject, delay, mergeMap, of, timer, type Observable } from 'rxjs';
import { rollCall$ } from './roll-call.ts';

type Heard = QuizzerMessage<'ping' | 'pong'>;

/** A game in which these clients answer, each after its round trip. */
function game(clients: readonly { readonly ms: number; readonly client?: object }[]) {
  const message$ = new Subject<Heard>();
  const sent: QuizzerOutgoingMessage[] = [];
  const hear = (after: number, message: object) =>
    timer(after).subscribe(() => message$.next({ ...message, channel_id: 'ours' } as unknown as Heard));
  const send = (message: QuizzerOutgoingMessage) => {
    sent.push(message);
    if (message.type !== 'ping') return;
    if (message.recipient) hear(1, message);
    else {
      const { timestamp, sender_id } = message;
      for (const { ms, client } of clients) hear(ms, { type: 'pong', timestamp, target_sender_id: sender_id, client });
      hear(2, { type: 'pong', timestamp, target_sender_id: 'another' });
    }
  };
  return { message$, send, sent };
}

describe('rollCall$', () => {
  it('emits the clients that answered, with their shortest round trips, when the time is over', () => {
    marbles(({ clock, cold, expectObservable }) => {
      const main = { client_type: 'buzzer', client_id: 'main', enabled: true, selected: 2 };
      const { message$, send } = game([
        { ms: 3, client: main },
        { ms: 5, client: { client_id: 7 } },
        { ms: 4 },
        { ms: 6 },
      ]);
      const open$ = cold('--o');
      expectObservable(rollCall$({ message$, send, open$, clientId: 'us', clock, waitMs: 30 })).toBe('33ms (r|)', {
        r: [
          { ms: 3, copies: 1, client: main },
          { ms: 4, copies: 2, client: undefined },
          { ms: 5, copies: 1, client: { client_id: undefined } },
        ],
      });
    });
  });

  it('detects two clients with the same type and id, and says where each of them runs', () => {
    marbles(({ clock, expectObservable }) => {
      const main = { client_type: 'buzzer', client_id: 'main', host: 'pi' };
      const { message$, send } = game([
        { ms: 3, client: main },
        { ms: 2, client: { ...main, address: '10.0.0.2', pid: 640 } },
      ]);
      const roll$ = rollCall$({ message$, send, open$: of(true).pipe(delay(1)), clientId: 'us', clock, waitMs: 30 });
      expectObservable(roll$).toBe('32ms (r|)', {
        r: [{ ms: 2, copies: 2, client: main, places: ['pi, 10.0.0.2, process 640', 'pi'] }],
      });
    });
  });

  it('does not count a spare, which has the type and id of its box, as a second box', () => {
    marbles(({ clock, expectObservable }) => {
      const main = { client_type: 'buzzer', client_id: 'main' };
      const spare = { ...main, spare: true, instance: 's' };
      const { message$, send } = game([
        { ms: 3, client: main },
        { ms: 2, client: spare },
      ]);
      const roll$ = rollCall$({ message$, send, open$: of(true).pipe(delay(1)), clientId: 'us', clock, waitMs: 30 });
      expectObservable(roll$).toBe('32ms (r|)', {
        r: [
          { ms: 2, copies: 1, client: spare },
          { ms: 3, copies: 1, client: main },
        ],
      });
    });
  });

  it('learns its own address first, then pings everyone three times', () => {
    marbles(({ clock, cold, flush, expectObservable }) => {
      const { message$, send, sent } = game([]);
      const roll$: Observable<unknown> = rollCall$({
        message$,
        send,
        open$: cold('o'),
        clientId: 'us',
        clock,
        waitMs: 30,
      });
      expectObservable(roll$.pipe(mergeMap((answers) => answers as readonly unknown[]))).toBe('31ms |');
      flush();
      expect(sent).toEqual([
        { type: 'ping', timestamp: 0, recipient: { client_id: 'us' } },
        ...[1, 11, 21].map((timestamp) => ({ type: 'ping', timestamp, sender_id: 'ours' })),
      ]);
    });
  });
});
