import { filter, map, timer } from 'rxjs';
import { dialling, playing } from '../test/playing.ts';
import type { Outbound } from '../test/show.ts';
import { marbles } from './testing/marbles/marbles.ts';
import { cause, press, text } from '../test/sent-messages.ts';

describe('a sent message', () => {
  it('is never written after its ttl, and dropped when too many messages of its type wait', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['-o#', '---------------------------o']);
      const game = playing(helpers, fake);
      helpers.expectObservable(fake.written$).toBe('-');
      helpers.expectObservable(game.fault$.pipe(cause)).toBe('---f 19ms (eee)', { f: 'full', e: 'expired' });
      helpers.expectObservable(game.keepOpen$).toBe('-');
      timer(3).subscribe(() => {
        for (const id of [1, 2, 3, 4]) game.send.next(press(id));
      });
    });
  });

  it('expires by the time of its event instead of the send, even while the link is open', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['-o 40ms #', '-o']);
      const since = ({ id }: Outbound['press']) => id;
      const delivery = { press: { outage: 'keep', ttl: 20, since } } as const;
      const game = playing(helpers, fake, { delivery });
      helpers.expectObservable(fake.written$).toBe('30ms a 17ms b', { a: text(press(11)), b: text(press(43)) });
      helpers.expectObservable(game.fault$.pipe(cause)).toBe('30ms e 14ms f', { e: 'expired', f: 'expired' });
      helpers.expectObservable(game.keepOpen$, '^ 60ms !').toBe('-');
      timer(30).subscribe(() => {
        game.send.next(press(10));
        game.send.next(press(11));
      });
      timer(43).subscribe(() => {
        game.send.next(press(25));
        game.send.next(press(43));
      });
    });
  });

  it('expires by the time of the send when its `since` throws, which is a fault', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['-o']);
      const since = () => {
        throw new Error('broken');
      };
      const game = playing(helpers, fake, { delivery: { press: { outage: 'keep', ttl: 20, since } } });
      helpers.expectObservable(fake.written$).toBe('--a', { a: text(press(1)) });
      helpers.expectObservable(game.fault$).toBe('--f', {
        f: { kind: 'callback', where: 'delivery.press.since', error: new Error('broken') },
      });
      helpers.expectObservable(game.keepOpen$).toBe('-');
      timer(2).subscribe(() => game.send.next(press(1)));
    });
  });

  it('expires by a suspend but not by a step of the wall clock, if the clock can tell the two apart', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['-o#', '-o#', '-o']);
      const { clock } = helpers;
      const stepped = {
        ...clock,
        wall: () => (clock.wall() < 6 ? 0 : 60_000),
        boot: () => clock.monotonic() + (clock.monotonic() < 12 ? 0 : 60_000),
      };
      const game = playing(helpers, fake, {}, { clock: stepped });
      helpers.expectObservable(fake.written$).toBe('--------a', { a: text(press(1)) });
      helpers.expectObservable(game.fault$.pipe(cause)).toBe('15ms e', { e: 'expired' });
      helpers.expectObservable(game.keepOpen$).toBe('-');
      timer(3).subscribe(() => game.send.next(press(1)));
      timer(10).subscribe(() => game.send.next(press(2)));
    });
  });

  it('expires by the wall clock when the machine was suspended', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['-o#', '-o']);
      const clock = { ...helpers.clock, wall: () => (helpers.clock.wall() < 6 ? 0 : 60_000) };
      const game = playing(helpers, fake, {}, { clock });
      helpers.expectObservable(fake.written$).toBe('-');
      helpers.expectObservable(game.fault$.pipe(cause)).toBe('--------e', { e: 'expired' });
      helpers.expectObservable(game.keepOpen$).toBe('-');
      timer(3).subscribe(() => game.send.next(press(1)));
    });
  });

  it('shortens a long backoff while its ttl runs', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['-o#', '#', '-o']);
      const backoff = { initialMs: 4000, jitter: false };
      const delivery = { press: { outage: 'keep', ttl: 1500 } } as const;
      const game = playing(helpers, fake, { delivery }, { backoff });
      helpers.expectObservable(fake.written$).toBe(' 1501ms p', { p: text(press(1)) });
      helpers.expectObservable(game.keepOpen$, '^ 3s !').toBe('-');
      timer(1000).subscribe(() => game.send.next(press(1)));
    });
  });

  it('does not wait longer because another message joins it', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['-o#', '-o']);
      const delivery = { press: { outage: 'keep', ttl: 1500 } } as const;
      const game = playing(helpers, fake, { delivery }, { backoff: { initialMs: 4000, jitter: false } });
      helpers.expectObservable(fake.written$).toBe(' 1251ms (pq)', { p: text(press(1)), q: text(press(2)) });
      helpers.expectObservable(game.keepOpen$, '^ 3s !').toBe('-');
      timer(1000).subscribe(() => game.send.next(press(1)));
      timer(1200).subscribe(() => game.send.next(press(2)));
    });
  });

  it('does not shorten the backoff when its ttl is long', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['-o#', '-o']);
      const delivery = { press: { outage: 'keep', ttl: 60_000 } } as const;
      const game = playing(helpers, fake, { delivery }, { backoff: { initialMs: 4000, jitter: false } });
      helpers.expectObservable(fake.written$).toBe(' 4003ms p', { p: text(press(1)) });
      helpers.expectObservable(game.keepOpen$, '^ 5s !').toBe('-');
      timer(1000).subscribe(() => game.send.next(press(1)));
    });
  });

  it('is no longer urgent once the connection has ended', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['-o#', '#']);
      const delivery = { press: { outage: 'keep', ttl: 1500 } } as const;
      const game = playing(helpers, fake, { delivery }, { backoff: { initialMs: 4000, jitter: false } });
      const dials$ = fake.action$.pipe(
        filter(({ kind }) => kind === 'dial'),
        map(() => 'd'),
      );
      helpers.expectObservable(dials$).toBe('d 1999ms d 3999ms d');
      helpers.expectObservable(game.keepOpen$, '^ 49ms !').toBe('-');
      timer(10).subscribe(() => game.send.next(press(1)));
      helpers.expectObservable(game.keepOpen$, '2s ^ 5s !').toBe('-');
    });
  });
});
