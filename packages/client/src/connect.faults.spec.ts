import { delay, filter, map, take, timer } from 'rxjs';
import { dialling, playing } from '../test/playing.ts';
import type { Outbound } from '../test/show.ts';
import { marbles } from './testing/marbles/marbles.ts';
import { cause, lamp, press, say, text } from '../test/sent-messages.ts';

describe('a sent message', () => {
  it('is a fault when nothing is subscribed to the connection', () => {
    marbles((helpers) => {
      const game = playing(helpers, dialling(helpers, ['-o']));
      helpers.expectObservable(game.fault$).toBe('-f', { f: { kind: 'dropped', message: say, cause: 'unsubscribed' } });
      timer(1).subscribe(() => game.send.next(say));
    });
  });

  it('is a fault with the path of the field when its schema refuses it', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['-o']);
      const game = playing(helpers, fake);
      const message = { type: 'press', id: 'one' } as unknown as Outbound['press'];
      helpers.expectObservable(fake.written$).toBe('-');
      helpers.expectObservable(game.fault$).toBe('--f', {
        f: { kind: 'dropped', message, cause: 'refused', issues: [expect.objectContaining({ path: ['id'] })] },
      });
      helpers.expectObservable(game.keepOpen$).toBe('-');
      timer(2).subscribe(() => game.send.next(message));
    });
  });

  it('is a fault when it is refused, in spite of dropSilently', () => {
    marbles((helpers) => {
      const game = playing(helpers, dialling(helpers, ['-o']), { delivery: { lamp: { outage: 'dropSilently' } } });
      helpers.expectObservable(game.fault$.pipe(cause)).toBe('--r', { r: 'refused' });
      helpers.expectObservable(game.keepOpen$).toBe('-');
      timer(2).subscribe(() => game.send.next({ type: 'lamp' } as never));
    });
  });

  it('causes no loop when a fault handler sends', () => {
    marbles((helpers) => {
      const game = playing(helpers, dialling(helpers, ['-o']));
      game.fault$.subscribe(() => game.send.next(say));
      helpers.expectObservable(game.fault$.pipe(cause)).toBe('-f', { f: 'unsubscribed' });
      timer(1).subscribe(() => game.send.next(say));
    });
  });

  it('causes no endless loop when a fault handler sends later: a hundred faults a second are reported', () => {
    marbles((helpers) => {
      const game = playing(helpers, dialling(helpers, ['-o']));
      let count = 0;
      game.fault$.subscribe(() => (count += 1));
      game.fault$.pipe(delay(1), take(5000)).subscribe(() => game.send.next(say));
      timer(1).subscribe(() => game.send.next(say));
      helpers.flush();
      expect(count).toBe(100);
    });
  });

  it('causes one warning, with advice, for each kind of fault that nothing observes', () => {
    marbles((helpers) => {
      const warn = jest.fn();
      const game = playing(helpers, dialling(helpers, ['-o']), {}, { warn });
      for (const message of [say, say, { type: 'press' } as never, press(1)]) game.send.next(message);
      const watching = game.fault$.subscribe();
      game.send.error('broken');
      watching.unsubscribe();
      expect(warn.mock.calls).toEqual([
        [
          expect.stringMatching(
            /^Did not send `say`: nothing is subscribed to the connection. Sending does not open.*subscribe.*logTo/,
          ),
        ],
        [expect.stringMatching(/^Did not send `press`: .*Nothing observes fault\$/)],
      ]);
    });
  });

  it('is unaffected when the warn function throws', () => {
    marbles((helpers) => {
      const warn = () => {
        throw new Error('broken');
      };
      const game = playing(helpers, dialling(helpers, ['-o']), {}, { warn });
      expect(() => game.send.next(say)).not.toThrow();
    });
  });

  it('is a fault when the key, the stamp or the hello throws, and the connection survives', () => {
    marbles((helpers) => {
      const broken = () => {
        throw new Error('broken');
      };
      const fake = dialling(helpers, ['-o']);
      const game = playing(helpers, fake, {
        hello: broken,
        delivery: { lamp: { outage: 'latest', key: broken }, press: { outage: 'drop', stamp: broken } },
      });
      const where$ = game.fault$.pipe(
        filter((fault) => fault.kind === 'callback'),
        map(({ where }) => where),
      );
      helpers.expectObservable(where$).toBe('-hks', { h: 'hello', k: 'delivery.lamp.key', s: 'delivery.press.stamp' });
      helpers.expectObservable(fake.written$).toBe('----a', { a: text(say) });
      helpers.expectObservable(game.keepOpen$).toBe('-');
      timer(2).subscribe(() => game.send.next(lamp('x', true)));
      timer(3).subscribe(() => game.send.next(press(1)));
      timer(4).subscribe(() => game.send.next(say));
    });
  });

  it('is a fault instead of written when its stamp returns a value that JSON cannot transmit', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['-o']);
      const stamp = (message: object) => ({ ...message, name: '\ud83d' });
      const game = playing(helpers, fake, { delivery: { press: { outage: 'drop', stamp } } });
      helpers.expectObservable(fake.written$).toBe('-');
      helpers.expectObservable(game.fault$).toBe('--(fd)', {
        f: { kind: 'callback', where: 'delivery.press.stamp', error: expect.any(TypeError) as TypeError },
        d: { kind: 'dropped', message: press(1), cause: 'refused' },
      });
      helpers.expectObservable(game.keepOpen$).toBe('-');
      timer(2).subscribe(() => game.send.next(press(1)));
    });
  });
});
