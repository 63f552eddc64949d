import { map, of, throwError, catchError, type Observable } from 'rxjs';
import * as z from 'zod/mini';
import { connect$ } from '../connect.ts';
import type { Framing } from '../protocol/framing.ts';
import { protocol } from '../protocol/protocol.ts';
import { fakeDial } from '../testing/fake-dial/fake-dial.ts';
import { frame, lost, opened, type FakeEvent } from '../testing/fake-dial/fake-event.ts';
import { marbles, type MarblesHelpers } from '../testing/marbles/marbles.ts';
import { closable, foundClosed } from '../../test/model/closable.ts';
import { RequestError } from './request-error.ts';
import { request } from './request.ts';
import { subscription } from './subscription.ts';

const call = z.object({ type: z.literal('call'), name: z.string() });
const leave = z.object({ type: z.literal('leave'), of: z.number() });
const result = z.object({ type: z.literal('result'), id: z.number(), error: z.optional(z.string()) });
const end = z.object({ type: z.literal('end'), id: z.number() });
const event = z.object({ type: z.literal('event'), id: z.number(), value: z.number() });

/** The id of a message is the number of its frame. */
const numbered: Framing = {
  parse: (data) => JSON.parse(data as string) as ReturnType<Framing['parse']>,
  serialize: (message, n) => JSON.stringify({ ...message, id: n }),
};

const house = protocol({
  url: 'ws://house/',
  framing: numbered,
  inbound: { result, event, end },
  outbound: { call, leave },
  delivery: { leave: { outage: 'dropSilently' }, call: { outage: 'keep', ttl: 50 } },
  answers: {
    key: (message, n) => ('id' in message ? message.id : n),
    refusals: { result: ({ error }) => error },
    ends: ['end'],
  },
});

const events: Readonly<Record<string, FakeEvent>> = {
  o: opened,
  z: foundClosed,
  1: frame({ type: 'result', id: 1 }),
  2: frame({ type: 'result', id: 2 }),
  e: frame({ type: 'result', id: 1, error: 'no such thing' }),
  v: frame({ type: 'event', id: 1, value: 7 }),
  w: frame({ type: 'event', id: 2, value: 8 }),
  x: frame({ type: 'end', id: 1 }),
  y: frame({ type: 'end', id: 2 }),
};

function connected({ cold, clock }: MarblesHelpers, ...scripts: readonly string[]) {
  const fake = fakeDial(...scripts.map((script) => cold(script, events, lost())));
  const connection = connect$(house, {
    dial: closable(fake.dial),
    clock,
    backoff: { initialMs: 3, factor: 1, jitter: false },
    warn: () => undefined,
  });
  return { ...fake, connection };
}

const turnOn = { type: 'call', name: 'on' } as const;
const asked = { answer: 'result', timeoutMs: 20 } as const;

/** The answers by id, and an error as its kind. */
function outcome(answer$: Observable<{ readonly id: number }>) {
  return answer$.pipe(
    map(({ id }) => String(id)),
    catchError((error: unknown) => (error instanceof RequestError ? of(error.kind) : throwError(() => error as Error))),
  );
}

describe('request', () => {
  it('emits the answer with its key and completes, whatever the order of the answers', () => {
    marbles((helpers) => {
      const { connection } = connected(helpers, 'o--2-1');
      helpers.expectObservable(connection, '^---------!').toBe('---2-1', {
        1: { type: 'result', id: 1 },
        2: { type: 'result', id: 2 },
      });
      helpers.expectObservable(outcome(request(connection, turnOn, asked)), '-^').toBe('-----(1|)');
      helpers.expectObservable(outcome(request(connection, turnOn, asked)), '-^').toBe('---(2|)');
    });
  });

  it.each([
    ['refused', 'o-e', '--(f|)'],
    ['lost', 'o-#', '--(f|)'],
    ['timeout', 'o-2', '20ms (f|)'],
    ['offline', '-', '20ms (f|)'],
  ])('errors as %s', (kind, script, expected) => {
    marbles((helpers) => {
      const { connection } = connected(helpers, script, '-');
      helpers.expectObservable(outcome(request(connection, turnOn, asked))).toBe(expected, { f: kind });
    });
  });

  it('errors as invalid without a connection, and says what is wrong', () => {
    marbles((helpers) => {
      const { connection, action$ } = connected(helpers, 'o');
      helpers.expectObservable(action$).toBe('-');
      const text$ = request(connection, { type: 'call', name: 1 } as never, asked).pipe(
        catchError((error: unknown) => of((error as Error).message)),
      );
      helpers.expectObservable(text$).toBe('(t|)', {
        t: expect.stringMatching(/^"call" cannot be sent: name: /) as never,
      });
    });
  });

  it('waits for the link as its delivery says, and is never written twice', () => {
    marbles((helpers) => {
      const { connection, written$ } = connected(helpers, '-#', '-o-#', '-o-1');
      helpers.expectObservable(outcome(request(connection, turnOn, asked))).toBe('-------(f|)', { f: 'lost' });
      helpers.expectObservable(connection.keepOpen$, '^ 30ms !').toBe('-');
      helpers.expectObservable(written$).toBe('-----w', { w: '{"type":"call","name":"on","id":1}' });
    });
  });

  it('leaves nothing behind when it is unsubscribed', () => {
    marbles((helpers) => {
      const { connection } = connected(helpers, 'o');
      helpers.expectObservable(request(connection, turnOn, asked), '^--!').toBe('-');
      helpers.flush();
      expect(helpers.timers()).toBe(0);
    });
  });
});

describe('subscription', () => {
  it('is made at every opening, before what was held, and emits the events with its key', () => {
    marbles((helpers) => {
      const { hot, expectObservable } = helpers;
      const { connection, written$ } = connected(helpers, 'o-vw-#', '-o-v');
      const values$ = subscription(connection, { type: 'call', name: 'listen' }, { events: 'event' }).pipe(
        map(({ value }) => value),
      );
      hot('------a').subscribe(() => connection.send.next(turnOn));
      expectObservable(values$, '^--------------!').toBe('--a--------b', { a: 7, b: 7 });
      expectObservable(written$).toBe('s--------(th)', {
        s: '{"type":"call","name":"listen","id":1}',
        t: '{"type":"call","name":"listen","id":1}',
        h: '{"type":"call","name":"on","id":2}',
      });
    });
  });

  it('sends its last message when it is unsubscribed while the connection is open', () => {
    marbles((helpers) => {
      const { connection, written$ } = connected(helpers, 'o');
      const stop = (key: string | number | undefined) => ({ type: 'leave', of: Number(key) }) as const;
      helpers.expectObservable(connection.keepOpen$, '^--------!').toBe('-');
      helpers.expectObservable(subscription(connection, turnOn, { events: 'event', stop }), '^---!').toBe('-');
      helpers
        .expectObservable(written$.pipe(map((text) => (JSON.parse(text) as { type: string }).type)))
        .toBe('c---l', {
          c: 'call',
          l: 'leave',
        });
    });
  });

  it.each([
    ['errors when the backend refuses it', 'o-v-y-e', '--v---(f|)'],
    ['completes when the backend ends it', 'o-v-y-x', '--v---|'],
  ])('%s, and neither makes nor stops it again', (_, script, expected) => {
    marbles((helpers) => {
      const { connection, sent$ } = connected(helpers, `${script}-#`, 'o');
      const stop = () => ({ type: 'leave', of: 1 }) as const;
      const events$ = subscription(connection, turnOn, { events: 'event', stop });
      helpers.expectObservable(outcome(events$)).toBe(expected, { v: '1', f: 'refused' });
      helpers.expectObservable(connection.keepOpen$, '^ 20ms !').toBe('-');
      helpers.expectObservable(sent$.pipe(map(({ type }) => type))).toBe('c', { c: 'call' });
    });
  });

  it('is not stopped after a refusal', () => {
    marbles((helpers) => {
      const { connection, written$ } = connected(helpers, 'o-e');
      const stop = () => ({ type: 'leave', of: 1 }) as const;
      helpers.expectObservable(connection.keepOpen$, '^------!').toBe('-');
      helpers.expectObservable(outcome(subscription(connection, turnOn, { events: 'event', stop }))).toBe('--(f|)', {
        f: 'refused',
      });
      helpers.expectObservable(written$).toBe('s', { s: '{"type":"call","name":"on","id":1}' });
    });
  });

  it('is made once at each opening, whatever its delivery, even if the socket turns out to be closed at the write', () => {
    marbles((helpers) => {
      const { connection, written$ } = connected(helpers, 'o--z--#', '-o');
      const faults = jest.fn();
      connection.fault$.subscribe(faults);
      const values$ = subscription(connection, { type: 'call', name: 'listen' }, { events: 'event' });
      helpers.expectObservable(values$, '----^-------------!').toBe('-');
      helpers.expectObservable(connection.keepOpen$, '^-----------------!').toBe('-');
      helpers.expectObservable(written$).toBe('----------s', { s: '{"type":"call","name":"listen","id":1}' });
      helpers.flush();
      expect(faults).not.toHaveBeenCalled();
    });
  });

  it('reports a stop that throws', () => {
    marbles((helpers) => {
      const { connection } = connected(helpers, 'o');
      const faults = jest.fn();
      connection.fault$.subscribe(faults);
      const error = new Error('broken');
      const stop = () => {
        throw error;
      };
      helpers.expectObservable(connection.keepOpen$, '^------!').toBe('-');
      helpers.expectObservable(subscription(connection, turnOn, { events: 'event', stop }), '-^--!').toBe('-');
      helpers.flush();
      expect(faults.mock.calls).toEqual([[{ kind: 'producer', error }]]);
    });
  });
});
