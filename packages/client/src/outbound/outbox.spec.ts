import { EMPTY, NEVER, Subject, map, throwError, timer } from 'rxjs';
import type { Delivery } from '../protocol/delivery.ts';
import type { LinkEvent } from '../link/link-event.ts';
import type { Outcome } from './outcome.ts';
import { lost } from '../testing/fake-dial/fake-event.ts';
import { marbles, type MarblesHelpers } from '../testing/marbles/marbles.ts';
import { outbox } from './outbox.ts';
import type { Sending } from './sending.ts';

interface Note {
  readonly type: string;
  readonly text: string;
}

const keep: Delivery<Note> = { outage: 'keep', ttl: 5 };
const drop: Delivery<Note> = { outage: 'drop' };
const latest: Delivery<Note> = { outage: 'latest' };

/** An outbox over a scripted link: `o` opened, `x` a socket that turns out to be closed at a write, `w` waiting, `f` a frame. */
function posting({ hot, clock }: MarblesHelpers, link: string) {
  const log: string[] = [];
  const say = (text: string) => log.push(`${clock.monotonic()} ${text}`);
  const socket = (open: boolean) => ({
    write: (text: string) => {
      if (open) say(`write ${text}`);
      return open;
    },
    frame$: NEVER,
    close: () => undefined,
  });
  const sendings$ = new Subject<Sending<Note>>();
  const send = (text: string, delivery: Delivery<Note> = drop, settled?: (outcome: Outcome<Note>) => void) => {
    const settle = (outcome: Outcome<Note>) => {
      say(`${text} ${outcome.kind === 'dropped' ? outcome.cause : outcome.kind}`);
      settled?.(outcome);
    };
    return { message: { type: delivery.outage, text }, delivery, settle };
  };
  const source = hot<LinkEvent>(
    link,
    {
      o: { kind: 'opened', url: 'ws://show/', socket: socket(true) },
      x: { kind: 'opened', url: 'ws://show/', socket: socket(false) },
      w: { kind: 'waiting', attempt: 2, delayMs: 1, cause: lost().end },
      p: { kind: 'pong' },
    },
    lost(),
  );
  const encode = ({ message }: Sending<Note>) => message.text;
  return {
    log,
    say,
    source,
    sending: send,
    options: { sendings$, encode, clock },
    send: (...args: Parameters<typeof send>) => sendings$.next(send(...args)),
  };
}

const kind = map(({ kind }: LinkEvent) => kind[0]);
const values = { o: 'o', w: 'w', p: 'p', x: 'o' };

describe('outbox', () => {
  it('writes at once while the link is open, and passes on the events of the link', () => {
    marbles((helpers) => {
      const { log, source, send, options } = posting(helpers, '-o--p|');
      helpers.expectObservable(source.pipe(outbox(options), kind)).toBe('-o--p|', values);
      helpers.expectSubscriptions(source.subscriptions).toBe('           ^----!');
      timer(3).subscribe(() => send('a'));
      helpers.flush();
      expect(log).toEqual(['3 write a', '3 a sent']);
    });
  });

  it('writes hello, then held messages, and then announces the opening', () => {
    marbles((helpers) => {
      const { log, say, source, sending, send, options } = posting(helpers, '--o---o');
      const events$ = source.pipe(outbox({ ...options, hello: () => [sending('hi'), sending('hello')] }), kind);
      events$.subscribe((event) => say(`event ${event ?? ''}`));
      send('a');
      send('b', keep);
      helpers.flush();
      expect(log.filter((line) => !line.includes('sent'))).toEqual([
        ...['2 write hi', '2 write hello', '2 write a', '2 write b', '2 event o'],
        ...['6 write hi', '6 write hello', '6 event o'],
      ]);
    });
  });

  it('holds everything until the first opening, and then drops messages during an outage as their delivery says', () => {
    marbles((helpers) => {
      const { log, source, send, options } = posting(helpers, 'w-o-w---o');
      source.pipe(outbox(options)).subscribe();
      timer(1).subscribe(() => send('a'));
      timer(6).subscribe(() => {
        send('b');
        send('c', keep);
        send('d', latest);
        send('e', latest);
      });
      helpers.flush();
      expect(log).toEqual([
        ...['2 write a', '2 a sent'],
        ...['6 b offline', '6 d replaced', '8 write c', '8 c sent', '8 write e', '8 e sent'],
      ]);
    });
  });

  it('drops a message when its ttl ends, and never writes it', () => {
    marbles((helpers) => {
      const { log, source, send, options } = posting(helpers, '---------o');
      source.pipe(outbox(options)).subscribe();
      send('a', keep);
      timer(2).subscribe(() => send('b', keep));
      helpers.flush();
      expect(log).toEqual(['5 a expired', '7 b expired']);
    });
  });

  it('drops a message whose ttl has ended by the clock, even before a timer fires', () => {
    marbles((helpers) => {
      const { log, source, send, options } = posting(helpers, '--o');
      const clock = { ...helpers.clock, wall: () => helpers.clock.wall() * 3 };
      source.pipe(outbox({ ...options, clock })).subscribe();
      send('a', keep);
      helpers.flush();
      expect(log).toEqual(['2 a expired']);
    });
  });

  it('waits in steps for a ttl that is longer than any timer', () => {
    marbles(
      (helpers) => {
        const { log, source, send, options } = posting(helpers, '-');
        const looked = new Set<number>();
        const monotonic = () => {
          looked.add(helpers.clock.monotonic());
          return helpers.clock.monotonic();
        };
        source.pipe(outbox({ ...options, clock: { ...helpers.clock, monotonic } })).subscribe();
        send('a', { outage: 'keep', ttl: 2 ** 31 + 5 });
        helpers.flush();
        expect([...looked]).toEqual([0, 2 ** 31 - 1, 2 ** 31 + 5]);
        expect([log, helpers.timers()]).toEqual([['2147483653 a expired'], 0]);
      },
      { maxFrames: Infinity },
    );
  });

  it('holds the message that a closed socket did not accept, but not the hello', () => {
    marbles((helpers) => {
      const { log, source, send, sending, options } = posting(helpers, '-x-wo');
      source.pipe(outbox({ ...options, hello: () => [sending('hi', keep)] })).subscribe();
      send('a', keep);
      send('b', drop);
      timer(2).subscribe(() => send('c', drop));
      helpers.flush();
      expect(log).toEqual([
        ...['1 hi offline', '1 b offline', '2 c offline'],
        ...['4 write hi', '4 hi sent', '4 write a', '4 a sent'],
      ]);
    });
  });

  it('continues after a message that cannot be encoded', () => {
    marbles((helpers) => {
      const { log, source, send, options } = posting(helpers, '-o');
      const encode = ({ message }: Sending<Note>) => (message.text === 'a' ? undefined : message.text);
      source.pipe(outbox({ ...options, encode })).subscribe();
      send('a');
      send('b');
      helpers.flush();
      expect(log).toEqual(['1 a refused', '1 write b', '1 b sent']);
    });
  });

  it('puts a message sent by a callback for an outcome at the end of the queue', () => {
    marbles((helpers) => {
      const { log, source, send, options } = posting(helpers, '-o');
      source.pipe(outbox(options)).subscribe();
      send('a', drop, () => send('c'));
      send('b');
      helpers.flush();
      expect(log.filter((line) => line.includes('write'))).toEqual(['1 write a', '1 write b', '1 write c']);
    });
  });

  it('keeps the later of two messages with one key when the callback of the replaced one sends again', () => {
    marbles((helpers) => {
      const { log, source, send, options } = posting(helpers, '-o');
      source.pipe(outbox(options)).subscribe();
      send('a', latest, ({ kind }) => kind === 'dropped' && send('c', latest));
      send('b', latest);
      helpers.flush();
      expect(log).toEqual(['0 a replaced', '0 b replaced', '1 write c', '1 c sent']);
    });
  });

  it('writes a message once even if its stamp sends another of its key', () => {
    marbles((helpers) => {
      const { log, source, send, options } = posting(helpers, '-o');
      const encode = ({ message }: Sending<Note>) => {
        if (message.text === 'a') send('b', latest);
        return message.text;
      };
      source.pipe(outbox({ ...options, encode })).subscribe();
      send('a', latest);
      helpers.flush();
      expect(log).toEqual(['1 write a', '1 a sent', '1 write b', '1 b sent']);
    });
  });

  it('drops the waiting messages when unsubscribed, leaves no timer, and accepts nothing more', () => {
    marbles((helpers) => {
      const { log, source, send, options } = posting(helpers, '----o');
      const left = source.pipe(outbox(options)).subscribe();
      send('a', keep, () => send('b', keep));
      timer(2).subscribe(() => left.unsubscribe());
      helpers.expectSubscriptions(source.subscriptions).toBe('^-!');
      helpers.flush();
      expect([log, options.sendings$.observed, helpers.timers()]).toEqual([['2 a ended'], false, 0]);
    });
  });

  it('writes nothing more when a callback for an outcome unsubscribes', () => {
    marbles((helpers) => {
      const { log, source, send, options } = posting(helpers, '-o');
      const left = source.pipe(outbox(options)).subscribe();
      send('a', drop, () => left.unsubscribe());
      send('b');
      helpers.flush();
      expect(log).toEqual(['1 write a', '1 a sent', '1 b ended']);
    });
  });

  it('passes on an empty source, one that never emits and one that errors, and then drops the waiting messages', () => {
    marbles((helpers) => {
      const { log, send, options } = posting(helpers, '-');
      const operator = outbox(options);
      helpers.expectObservable(EMPTY.pipe(operator)).toBe('|');
      helpers.expectObservable(NEVER.pipe(operator), '^!').toBe('-');
      helpers.expectObservable(throwError(() => lost()).pipe(operator)).toBe('#', undefined, lost());
      NEVER.pipe(operator)
        .subscribe()
        .add(() => undefined);
      timer(2).subscribe(() => send('a', keep));
      helpers.flush();
      expect(log).toEqual(['7 a expired']);
    });
  });

  it('queues separately for every subscription to the same operator', () => {
    marbles((helpers) => {
      const { log, source, send, options } = posting(helpers, '-o');
      const operator = outbox(options);
      source.pipe(operator).subscribe();
      NEVER.pipe(operator).subscribe();
      timer(2).subscribe(() => send('a', keep));
      helpers.flush();
      expect(log).toEqual(['2 write a', '2 a sent', '7 a expired']);
    });
  });

  it('errors when the messages error, or when encoding a new message throws', () => {
    marbles((helpers) => {
      const failing = posting(helpers, '-o');
      const sendings$ = helpers.hot<Sending<Note>>('--#', undefined, lost());
      helpers
        .expectObservable(failing.source.pipe(outbox({ ...failing.options, sendings$ }), kind))
        .toBe('-o#', values, lost());
      const { source, send, options } = posting(helpers, '-o');
      const encode = () => {
        throw new Error('broken');
      };
      helpers
        .expectObservable(source.pipe(outbox({ ...options, encode }), kind))
        .toBe('-o-#', values, new Error('broken'));
      timer(3).subscribe(() => send('a'));
    });
  });

  it('errors when a function passed to it throws, and drops the waiting messages', () => {
    marbles((helpers) => {
      const { log, source, send, options } = posting(helpers, '-o');
      const encode = () => {
        throw new Error('broken');
      };
      helpers.expectObservable(source.pipe(outbox({ ...options, encode }))).toBe('-#', undefined, new Error('broken'));
      timer(0).subscribe(() => send('a'));
      helpers.flush();
      expect(log).toEqual(['1 a ended']);
    });
  });
});
