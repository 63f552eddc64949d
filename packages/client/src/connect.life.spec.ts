import { map, merge, switchMap, throwError } from 'rxjs';
import { dialling, playing, withoutPings, word, words } from '../test/playing.ts';
import { show } from '../test/show.ts';
import { connect$ } from './connect.ts';
import { fakeDial } from './testing/fake-dial/fake-dial.ts';
import { lost, opened } from './testing/fake-dial/fake-event.ts';
import { marbles } from './testing/marbles/marbles.ts';

const done = { d: 'dial', c: 'close', k: 'kill' };
const kind = map(({ kind }: { readonly kind: string }) => kind);

describe('the life of a connection', () => {
  it('is cold until subscribed, and observing status, latency and faults does not open it', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['-o']);
      const game = playing(helpers, fake);
      helpers.expectObservable(fake.action$.pipe(kind)).toBe('---d--c', done);
      helpers.expectObservable(words(game.status$)).toBe('    i--co-x', word);
      helpers.expectObservable(merge(game.latency$, game.fault$)).toBe('-');
      helpers.expectObservable(game, '---^--!').toBe('-');
    });
  });

  it('shares one socket among all subscribers, and closes it when the last one has left', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['-o']);
      const game = playing(helpers, fake);
      helpers.expectObservable(fake.action$.pipe(kind)).toBe('d------c', done);
      helpers.expectObservable(game, '             ^----!').toBe('-');
      helpers.expectObservable(game.on('score'), ' -^-----!').toBe('-');
      helpers.expectObservable(game.keepOpen$, '        --^-!').toBe('-');
    });
  });

  it('dials again for a second connection', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['-o']);
      helpers.expectObservable(fake.action$.pipe(kind)).toBe('(dd)-(cc)', done);
      helpers.expectObservable(merge(playing(helpers, fake), playing(helpers, fake)), '^----!').toBe('-');
    });
  });

  it('stays open when a subscriber returns in the same turn', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['-o-s-s']);
      const game = playing(helpers, fake);
      const switched = helpers.hot('a-a-a-a').pipe(switchMap(() => game.on('score')));
      helpers.expectObservable(fake.action$.pipe(kind)).toBe('d-------c', done);
      helpers.expectObservable(switched.pipe(map(({ points }) => points)), '^-------!').toBe('---s-s', { s: 1 });
    });
  });

  it('dials again when a subscriber returns later', () => {
    marbles((helpers) => {
      const game = playing(helpers, dialling(helpers, ['-o']));
      helpers.expectObservable(words(game.status$)).toBe('icoxcox', word);
      helpers.expectObservable(game, '-^-!').toBe('-');
      helpers.expectObservable(game, '----^-!').toBe('-');
    });
  });

  it('reports its status: idle, connecting, open, waiting, connecting, open, closed', () => {
    marbles((helpers) => {
      const game = playing(helpers, dialling(helpers, ['-o-#', '-o']));
      helpers.expectObservable(game.status$).toBe('ico-w----do-x', {
        i: { kind: 'idle' },
        c: { kind: 'connecting', attempt: 1, url: 'ws://show/' },
        o: { kind: 'open', url: 'ws://show/' },
        w: { kind: 'waiting', attempt: 2, delayMs: 5, cause: lost().end, url: 'ws://show/' },
        d: { kind: 'connecting', attempt: 2, url: 'ws://show/' },
        x: { kind: 'closed' },
      });
      helpers.expectObservable(game, '                    -^----------!').toBe('-');
    });
  });

  it('replays its status', () => {
    marbles((helpers) => {
      const game = playing(helpers, dialling(helpers, ['-o']));
      helpers.expectObservable(game, '                ^----!').toBe('-');
      helpers.expectObservable(words(game.status$), ' ---^-').toBe('---o-x', word);
      helpers.expectObservable(words(game.status$), ' -------^').toBe('-------x', word);
    });
  });

  it.each([1000, 1001, 1006, 1011])('reconnects after a close with %i', (code) => {
    marbles(
      (helpers) => {
        const fake = fakeDial(helpers.cold('-o#', { o: opened }, lost(code)), helpers.cold('-o', { o: opened }));
        const game = playing(helpers, fake);
        helpers.expectObservable(game.status$.pipe(kind)).toBe('icow----co', { ...word, w: 'waiting' });
        helpers.expectObservable(game, '-^--------!').toBe('-');
      },
      { maxFrames: 9 },
    );
  });

  it('dials again when the first dial fails', () => {
    marbles((helpers) => {
      const game = playing(helpers, dialling(helpers, ['-#', '-o']));
      helpers.expectObservable(words(game.status$)).toBe('icw----co-x', word);
      helpers.expectObservable(game, '                   -^--------!').toBe('-');
    });
  });

  it('reports the round trips of the heartbeat', () => {
    marbles((helpers) => {
      const game = playing(helpers, dialling(helpers, ['-o']), {}, { heartbeat: { everyMs: 3 } });
      helpers.expectObservable(game.latency$).toBe('----l--l', { l: 0 });
      helpers.expectObservable(game, '^-------!').toBe('-');
    });
  });

  it('leaves no timer and no subscription behind when open, waiting or dialling', () => {
    for (const diagram of ['-o', '-#', '-']) {
      marbles((helpers) => {
        const script = helpers.cold(diagram, { o: opened }, lost());
        const fake = fakeDial(script);
        const game = playing(helpers, fake, { hello: () => [{ type: 'press', id: 0 }] });
        helpers.expectObservable(game, '^---!').toBe('-');
        game.send.next({ type: 'press', id: 1 });
        helpers.flush();
        expect(helpers.timers()).toBe(0);
        expect(script.subscriptions.filter(({ unsubscribedFrame }) => unsubscribedFrame === Infinity)).toEqual([]);
      });
    }
  });

  it('kills a socket that does not answer the close in time, and then leaves no timer', () => {
    marbles((helpers) => {
      const script = helpers.cold('-o', { o: opened });
      const fake = fakeDial(script);
      const silent: typeof fake.dial = (request) =>
        fake
          .dial(request)
          .pipe(
            map((event) =>
              event.kind === 'opened' ? { ...event, socket: { ...event.socket, close: () => undefined } } : event,
            ),
          );
      const game = playing(helpers, { dial: silent }, {}, { closeMs: 6 });
      helpers.expectObservable(fake.action$.pipe(kind)).toBe('d--------k', done);
      helpers.expectObservable(game, '^--!').toBe('-');
      helpers.flush();
      expect(helpers.timers()).toBe(0);
    });
  });

  it('never errors: a dial that throws is a failed dial', () => {
    marbles((helpers) => {
      const dial = () => throwError(() => new Error('no network'));
      const game = playing(helpers, { dial });
      helpers.expectObservable(words(game.status$)).toBe('i---(cn)-(cn)x', { ...word, n: 'no network' });
      helpers.expectObservable(game, '----^--------!').toBe('-');
      const throwing = () => {
        throw new Error('no network');
      };
      helpers.expectObservable(playing(helpers, { dial: throwing }), '^---!').toBe('-');
    });
  });

  it('throws at once for an invalid url, and names it', () => {
    expect(() => connect$({ ...show, url: 'localhost:8000' })).toThrow(/^url: .* got "localhost:8000"$/);
  });

  it('survives a probe that throws, with a fault', () => {
    marbles((helpers) => {
      const dialled = dialling(helpers, ['-os-s']);
      const message = () => {
        throw new Error('oops');
      };
      const game = playing(helpers, { dial: withoutPings(dialled.dial) }, { probe: { type: 'echo', message } });
      helpers.expectObservable(game.fault$).toBe('--f-f', {
        f: { kind: 'callback', where: 'probe.message', error: new Error('oops') },
      });
      helpers.expectObservable(game.pipe(map(() => 's'))).toBe('--s-s');
      helpers.expectObservable(words(game.status$)).toBe('co', word);
    });
  });

  it('warms up with the samples while the first socket opens', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['-o']);
      const done: string[] = [];
      fake.action$.subscribe(({ kind }) => done.push(kind));
      const stamp = (message: object) => {
        done.push('stamp');
        return message;
      };
      const samples = [{ type: 'say' as const, text: 'hello' }];
      const game = playing(helpers, fake, { samples, delivery: { say: { outage: 'drop', stamp } } });
      game.status$.subscribe(({ kind }) => done.push(kind));
      const holding = game.keepOpen$.subscribe();
      helpers.flush();
      holding.unsubscribe();
      expect(done.slice(0, 5)).toEqual(['idle', 'connecting', 'dial', 'stamp', 'open']);
    });
  });
});
