import { EMPTY, NEVER, map, throwError } from 'rxjs';
import type { Outcome } from './outbound/outcome.ts';
import { sendTo } from './send-to.ts';
import { lost } from './testing/fake-dial/fake-event.ts';
import { marbles, type MarblesHelpers } from './testing/marbles/marbles.ts';

interface Say {
  readonly type: 'say';
  readonly text: string;
}

const messages: Readonly<Record<string, Say>> = { a: { type: 'say', text: 'a' }, b: { type: 'say', text: 'b' } };

function sent(name: string): Outcome<Say> {
  return { kind: 'sent', message: { type: 'say', text: name }, text: name };
}

const values = { a: sent('a'), b: sent('b') };

/** A connection whose messages take 2 ms each, and a diagram of how long it was kept open. */
function holding({ cold }: MarblesHelpers) {
  const hold$ = cold<never>('-');
  const deliver = (message: Say) => cold('--(s|)', { s: message }).pipe(map(({ text }) => sent(text)));
  return { hold$, connection: { keepOpen$: hold$, deliver } };
}

describe('sendTo', () => {
  it('emits the outcome of every message, and keeps the connection open until the last one', () => {
    marbles((helpers) => {
      const { connection, hold$ } = holding(helpers);
      const source = helpers.cold<Say>('-ab|', messages);
      helpers.expectObservable(source.pipe(sendTo(connection))).toBe('---a(b|)', values);
      helpers.expectSubscriptions(source.subscriptions).toBe('        ^--!');
      helpers.expectSubscriptions(hold$.subscriptions).toBe('         ^---!');
    });
  });

  it('keeps the connection open before the source emits', () => {
    marbles((helpers) => {
      const { connection, hold$ } = holding(helpers);
      helpers.expectObservable(NEVER.pipe(sendTo(connection)), '^---!').toBe('-');
      helpers.expectSubscriptions(hold$.subscriptions).toBe('          ^---!');
    });
  });

  it('releases the connection when the source is empty or errors', () => {
    marbles((helpers) => {
      const { connection, hold$ } = holding(helpers);
      helpers.expectObservable(EMPTY.pipe(sendTo(connection))).toBe('|');
      helpers.expectObservable(throwError(() => lost()).pipe(sendTo(connection))).toBe('#', undefined, lost());
      helpers.expectSubscriptions(hold$.subscriptions).toBe(['(^!)', '(^!)']);
    });
  });

  it('passes on an error of the source after the last outcome, and keeps the connection open until then', () => {
    marbles((helpers) => {
      const { connection, hold$ } = holding(helpers);
      const source = helpers.cold<Say>('-ab#', messages, lost());
      helpers.expectObservable(source.pipe(sendTo(connection))).toBe('---a(b#)', values, lost());
      helpers.expectSubscriptions(source.subscriptions).toBe('        ^--!');
      helpers.expectSubscriptions(hold$.subscriptions).toBe('         ^---!');
    });
  });

  it('passes on an error of the delivery at once', () => {
    marbles((helpers) => {
      const { connection, hold$ } = holding(helpers);
      const deliver = () => helpers.cold<never>('-#', undefined, lost());
      const result = helpers.cold<Say>('-a-b|', messages).pipe(sendTo({ ...connection, deliver }));
      helpers.expectObservable(result).toBe('--#', undefined, lost());
      helpers.expectSubscriptions(hold$.subscriptions).toBe('^-!');
    });
  });

  it('releases everything when unsubscribed', () => {
    marbles((helpers) => {
      const { connection, hold$ } = holding(helpers);
      const source = helpers.cold<Say>('-ab|', messages);
      helpers.expectObservable(source.pipe(sendTo(connection)), '^-!').toBe('-');
      helpers.expectSubscriptions(source.subscriptions).toBe('           ^-!');
      helpers.expectSubscriptions(hold$.subscriptions).toBe('            ^-!');
    });
  });

  it('keeps the connection open separately for every subscription to the same operator', () => {
    marbles((helpers) => {
      const { connection, hold$ } = holding(helpers);
      const operator = sendTo(connection);
      const source = helpers.cold<Say>('-a|', messages);
      helpers.expectObservable(source.pipe(operator)).toBe('---(a|)', values);
      helpers.expectObservable(source.pipe(operator), '-^----').toBe('----(a|)', values);
      helpers.expectSubscriptions(hold$.subscriptions).toBe(['^--!', '-^--!']);
    });
  });

  it('errors when delivering throws', () => {
    marbles((helpers) => {
      const { connection } = holding(helpers);
      const deliver = () => {
        throw new Error('broken');
      };
      const result = helpers.cold<Say>('-a|', messages).pipe(sendTo({ ...connection, deliver }));
      helpers.expectObservable(result).toBe('-#', undefined, new Error('broken'));
    });
  });
});
