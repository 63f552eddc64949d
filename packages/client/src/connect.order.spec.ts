import { config, filter, type Observable } from 'rxjs';
import { dialling, playing } from '../test/playing.ts';
import type { Outbound } from '../test/show.ts';
import { press } from '../test/sent-messages.ts';
import { marbles, type MarblesHelpers } from './testing/marbles/marbles.ts';

/** A connection, and a log of all its events and writes. */
function logged(helpers: MarblesHelpers, diagrams: readonly string[], protocol = {}) {
  const fake = dialling(helpers, diagrams);
  const game = playing(helpers, fake, protocol);
  const log: string[] = [];
  const see = <T>(seen$: Observable<T>, say: (value: T) => string) => seen$.subscribe((value) => log.push(say(value)));
  const seeAll = () => {
    see(game.status$, ({ kind }) => kind);
    see(game.fault$, (fault) => `fault ${fault.kind}`);
    return see(game, (message) => (message.type === 'score' ? `score ${message.points}` : message.type));
  };
  see(fake.written$, (text) => `write ${text.replace(/.*:/, '').replace('}', '')}`);
  return { game, log, seeAll };
}

describe('the order of events of a connection', () => {
  it('is hello, held messages, open, and then frames', () => {
    marbles((helpers) => {
      const { game, log, seeAll } = logged(helpers, ['-(os)'], { hello: () => [press(1), press(2)] });
      seeAll();
      game.send.next(press(3));
      helpers.flush();
      expect(log).toEqual(['idle', 'connecting', 'write 1', 'write 2', 'write 3', 'open', 'score 1']);
    });
  });

  it('is the same for everybody when a status handler sends', () => {
    marbles((helpers) => {
      const { game, log, seeAll } = logged(helpers, ['-(os)']);
      game.status$.pipe(filter(({ kind }) => kind === 'open')).subscribe(() => {
        game.send.next(press(1));
        game.send.next({ type: 'press' } as Outbound['press']);
      });
      seeAll();
      helpers.flush();
      expect(log).toEqual(['idle', 'connecting', 'write 1', 'open', 'fault dropped', 'score 1']);
    });
  });

  it('is the same for everybody when a message handler sends, and replies go first', () => {
    marbles((helpers) => {
      const replies = { ping: ({ n }: { n: number }) => ({ type: 'pong', n }) };
      const { game, log, seeAll } = logged(helpers, ['-o(ps)'], { replies });
      game.on('ping').subscribe(() => {
        game.send.next({ type: 'press' } as Outbound['press']);
        game.send.next(press(1));
      });
      seeAll();
      helpers.flush();
      expect(log.slice(2)).toEqual(['write 7', 'write 1', 'ping', 'fault dropped', 'score 1']);
    });
  });

  it('is the same for everybody when a fault handler causes another fault', () => {
    marbles((helpers) => {
      const { game, log, seeAll } = logged(helpers, ['-o(xs)']);
      game.fault$.pipe(filter(({ kind }) => kind === 'invalid')).subscribe(() => game.send.error('broken'));
      seeAll();
      helpers.flush();
      expect(log.slice(3)).toEqual(['fault invalid', 'fault producer', 'score 1']);
    });
  });

  it('is the same for the others when a handler unsubscribes', () => {
    marbles((helpers) => {
      const { game, log, seeAll } = logged(helpers, ['-o(st)']);
      const leaving = game.on('score').subscribe(() => leaving.unsubscribe());
      seeAll();
      helpers.flush();
      expect(log.slice(2)).toEqual(['score 1', 'score 2']);
    });
  });

  it('ends with closed when the last subscriber leaves inside a handler', () => {
    marbles((helpers) => {
      const { game, log, seeAll } = logged(helpers, ['-o(st)']);
      const all = seeAll();
      game.on('score').subscribe();
      all.unsubscribe();
      helpers.flush();
      expect(log).toEqual(['idle', 'connecting', 'open']);
    });
    marbles((helpers) => {
      const { game, log, seeAll } = logged(helpers, ['-o--(st)']);
      const all = seeAll();
      game.status$.pipe(filter(({ kind }) => kind === 'open')).subscribe(() => all.unsubscribe());
      helpers.flush();
      expect([log, helpers.timers()]).toEqual([['idle', 'connecting', 'open', 'closed'], 0]);
    });
  });

  it('is the same for the others when handlers throw', () => {
    const unhandled: unknown[] = [];
    config.onUnhandledError = (error) => unhandled.push(error);
    const failing = () => {
      throw new Error('broken');
    };
    marbles((helpers) => {
      const { game, log, seeAll } = logged(helpers, ['-o(xs)']);
      game.on('score').subscribe(failing);
      game.status$.subscribe(failing);
      game.fault$.subscribe(failing);
      seeAll();
      helpers.flush();
      expect(log).toEqual(['connecting', 'connecting', 'open', 'fault invalid', 'score 1'].slice(1));
    });
    config.onUnhandledError = null;
    expect(unhandled.length).toBeGreaterThanOrEqual(4);
  });
});
