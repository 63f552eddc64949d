import { Observable, Subject, map, merge, of, switchMap, takeUntil, timer } from 'rxjs';
import * as z from 'zod/mini';
import { dialling, playing, script } from '../test/playing.ts';
import { show, type Outbound } from '../test/show.ts';
import { sendTo } from './send-to.ts';
import { fakeDial } from './testing/fake-dial/fake-dial.ts';
import { marbles } from './testing/marbles/marbles.ts';
import { whileOpen } from './while-open.ts';
import { cause, lamp, press, say, text, word } from '../test/sent-messages.ts';

describe('a sent message', () => {
  it('is written at once while the link is open', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['-o']);
      const game = playing(helpers, fake);
      helpers.expectObservable(fake.written$).toBe('---a', { a: text(press(1)) });
      helpers.expectObservable(game.keepOpen$).toBe('-');
      timer(3).subscribe(() => game.send.next(press(1)));
    });
  });

  it('is held until the link first opens and then written, whatever its delivery', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['---#', '-o']);
      const game = playing(helpers, fake);
      helpers.expectObservable(fake.written$).toBe('---------(ab)', { a: text(say), b: text(press(1)) });
      helpers.expectObservable(game.fault$).toBe('-');
      helpers.expectObservable(game.keepOpen$).toBe('-');
      timer(1).subscribe(() => game.send.next(say));
      timer(4).subscribe(() => game.send.next(press(1)));
    });
  });

  it('is, during an outage, dropped, replaced by a later one of its key, or kept in order', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['-o#', '-o']);
      const game = playing(helpers, fake);
      helpers.expectObservable(game.fault$.pipe(cause)).toBe('---(dr)', { d: 'offline', r: 'replaced' });
      helpers.expectObservable(fake.written$).toBe('--------(abcd)', {
        a: text(press(1)),
        b: text(lamp('y', true)),
        c: text(lamp('x', false)),
        d: text(press(2)),
      });
      helpers.expectObservable(game.keepOpen$).toBe('-');
      timer(3).subscribe(() => {
        for (const message of [say, press(1), lamp('x', true), lamp('y', true), lamp('x', false), press(2)]) {
          game.send.next(message);
        }
      });
    });
  });

  it('is counted while it waits, from the first dial until it is written or dropped', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['--o---#', '--o']);
      const game = playing(helpers, fake);
      const counts: number[] = [game.heldCount()];
      const life = game.keepOpen$.subscribe();
      timer(1).subscribe(() => game.send.next(press(1)));
      timer(7).subscribe(() => [say, press(2), press(3)].forEach(game.send.next));
      for (const at of [2, 4, 8, 20]) timer(at).subscribe(() => counts.push(game.heldCount()));
      timer(21).subscribe(() => life.unsubscribe());
      helpers.flush();
      expect([...counts, game.heldCount()]).toEqual([0, 1, 0, 2, 0, 0]);
    });
  });

  it('is held instead of lost when the socket turns out to be closed at the write', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['-o--#', '-o']);
      let first = true;
      const closed: typeof fake.dial = (request) =>
        fake.dial(request).pipe(
          map((event) => {
            if (event.kind !== 'opened' || !first) return event;
            first = false;
            return { ...event, socket: { ...event.socket, write: () => false } };
          }),
        );
      const game = playing(helpers, { dial: closed });
      helpers.expectObservable(game.deliver(press(1)).pipe(word)).toBe('----------(s|)', { s: 'sent' });
    });
  });

  it('has one outcome for each delivery, which keeps the connection open meanwhile', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['--o']);
      const game = playing(helpers, fake);
      helpers.expectObservable(game.deliver(press(1))).toBe('--(s|)', {
        s: { kind: 'sent', message: press(1), text: text(press(1)) },
      });
      helpers.expectObservable(game.deliver({ ...press(1), id: '1' } as never).pipe(word)).toBe('(r|)', {
        r: 'refused',
      });
      helpers.expectObservable(fake.action$.pipe(map(({ kind }) => kind))).toBe('--(wc)', { w: 'write', c: 'close' });
    });
  });

  it('does not open the connection when it is refused', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['-o']);
      const game = playing(helpers, fake);
      const refused = { ...press(1), id: 'one' } as never;
      helpers.expectObservable(game.fault$.pipe(cause)).toBe('r', { r: 'refused' });
      helpers.expectObservable(merge(fake.action$, game.status$).pipe(map(({ kind }) => kind))).toBe('i', {
        i: 'idle',
      });
      helpers.expectObservable(game.deliver(refused).pipe(word)).toBe('(r|)', { r: 'refused' });
    });
  });

  it('is withdrawn without a fault when its delivery is unsubscribed while it waits', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['-o--#', '-o']);
      const game = playing(helpers, fake);
      helpers.expectObservable(game.fault$).toBe('-');
      helpers.expectObservable(fake.written$).toBe('----------(bd)', { b: text(press(2)), d: text(press(4)) });
      helpers.expectObservable(game.keepOpen$, '^ 20ms !').toBe('-');
      const values$ = helpers.hot('         -----abc', { a: press(1), b: press(3), c: press(4) });
      const latest$ = values$.pipe(switchMap((value) => game.deliver(value)));
      helpers.expectObservable(latest$.pipe(word)).toBe('----------s', { s: 'sent' });
      timer(5).subscribe(() => game.send.next(press(2)));
    });
  });

  it('makes room for others when it is withdrawn, and is no longer urgent', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['-o#', '-o']);
      const delivery = { press: { outage: 'keep', ttl: 1500, limit: 1 } } as const;
      const game = playing(helpers, fake, { delivery }, { backoff: { initialMs: 4000, jitter: false } });
      const delivered$ = game.deliver(press(1)).pipe(takeUntil(timer(10)));
      helpers.expectObservable(game.fault$).toBe('-');
      helpers.expectObservable(fake.written$).toBe('4003ms p', { p: text(press(3)) });
      helpers.expectObservable(game.keepOpen$, '^ 5s !').toBe('-');
      helpers.expectObservable(timer(10).pipe(switchMap(() => delivered$))).toBe('20ms |');
      helpers.expectObservable(timer(30).pipe(switchMap(() => delivered$))).toBe('40ms |');
      timer(4000).subscribe(() => game.send.next(press(3)));
    });
  });

  it('stays written, like its second copy, when its delivery is unsubscribed', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['-o--#', '-o']);
      const echoing = { inbound: { ...show.inbound, press: show.outbound.press } };
      const confirm = ({ id }: Outbound['press']) => String(id);
      const delivery = { press: { outage: 'keep', ttl: 20, confirm } } as const;
      const game = playing(helpers, fake, { ...echoing, delivery });
      helpers.expectObservable(game.fault$.pipe(cause)).toBe('30ms u', { u: 'unconfirmed' });
      helpers.expectObservable(fake.written$).toBe('--a-------a', { a: text(press(1)) });
      helpers.expectObservable(game.keepOpen$, '^ 35ms !').toBe('-');
      helpers.expectObservable(game.deliver(press(1)), '--^-!').toBe('-');
    });
  });

  it('is sent again for every subscription', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['-o']);
      const delivered$ = playing(helpers, fake).deliver(press(1)).pipe(word);
      helpers.expectObservable(fake.written$).toBe('-a-a', { a: text(press(1)) });
      helpers.expectObservable(delivered$).toBe('      -(s|)', { s: 'sent' });
      helpers.expectObservable(delivered$, '--^').toBe('---(s|)', { s: 'sent' });
    });
  });

  it('has an outcome when the connection ends before it is written', () => {
    marbles((helpers) => {
      const game = playing(helpers, dialling(helpers, ['----o']));
      helpers.expectObservable(game.fault$.pipe(cause)).toBe('--e', { e: 'ended' });
      helpers.expectObservable(game.keepOpen$, '^-!').toBe('-');
      timer(1).subscribe(() => game.send.next(press(1)));
    });
  });

  it('passes sendTo, which keeps the connection open until every message has an outcome', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['---o']);
      const outcome$ = of(press(1), press(2)).pipe(sendTo(playing(helpers, fake)), word);
      helpers.expectObservable(fake.action$.pipe(map(({ kind }) => kind))).toBe('d--(wwc)', {
        d: 'dial',
        w: 'write',
        c: 'close',
      });
      helpers.expectObservable(outcome$).toBe('---(ss|)', { s: 'sent' });
    });
  });

  it('survives an error of the source of sendTo, which is passed on after the outcomes', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['---o']);
      const source = helpers.cold<Outbound['press']>('(ab#)', { a: press(1), b: press(2) }, 'broken');
      const outcome$ = source.pipe(sendTo(playing(helpers, fake)), word);
      helpers.expectObservable(fake.written$).toBe('---(ab)', { a: text(press(1)), b: text(press(2)) });
      helpers.expectObservable(outcome$).toBe('---(ss#)', { s: 'sent' }, 'broken');
    });
  });

  it('is dropped without a fault by dropSilently while the link is down', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['-o--#', '-o']);
      const game = playing(helpers, fake, { delivery: { lamp: { outage: 'dropSilently' } } });
      const topic$ = new Observable<never>(() => {
        game.send.next(lamp('topic', true));
        return () => game.send.next(lamp('topic', false));
      });
      const [on, off] = [text(lamp('topic', true)), text(lamp('topic', false))];
      helpers.expectObservable(fake.written$).toBe('-a--------a-b', { a: on, b: off });
      helpers.expectObservable(game.fault$).toBe('-');
      helpers.expectObservable(game.keepOpen$, '^ 20ms !').toBe('-');
      helpers
        .expectObservable(
          whileOpen(game, () => topic$),
          '^-----------!',
        )
        .toBe('-');
      timer(6)
        .pipe(switchMap(() => game.deliver(lamp('topic', false))))
        .subscribe();
      timer(30).subscribe(() => game.send.next(lamp('topic', false)));
    });
  });

  it('may come from a source that completes or errors, which does not close send for the others', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['o']);
      const game = playing(helpers, fake);
      const producer$ = new Subject<Outbound['press']>();
      helpers.expectObservable(fake.written$).toBe('---ab', { a: text(press(1)), b: text(press(2)) });
      helpers.expectObservable(game.fault$).toBe('--f', { f: { kind: 'producer', error: 'broken' } });
      helpers.expectObservable(game.keepOpen$).toBe('-');
      helpers.cold<Outbound['press']>('-|').subscribe(game.send);
      helpers.cold<Outbound['press']>('--#', undefined, 'broken').subscribe(game.send);
      producer$.subscribe(game.send);
      timer(3).subscribe(() => producer$.next(press(1)));
      timer(4).subscribe(() => game.send.next(press(2)));
    });
  });

  it('is stamped with the clock when it is written', () => {
    marbles((helpers) => {
      const fake = fakeDial(helpers.cold('---o', script));
      const game = playing(helpers, fake, {
        delivery: { press: { outage: 'drop', stamp: (message, { monotonic }) => ({ ...message, at: monotonic() }) } },
      });
      helpers.expectObservable(fake.written$).toBe('---a', { a: text({ ...press(1), at: 3 }) });
      helpers.expectObservable(game.keepOpen$).toBe('-');
      timer(1).subscribe(() => game.send.next(press(1)));
    });
  });

  it('is written as it was sent, even if the sender changes it while it is held', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['---o']);
      const outbound = { ...show.outbound, say: z.looseObject({ type: z.literal('say'), text: z.string() }) };
      const game = playing(helpers, fake, { outbound });
      const message = { type: 'say' as const, text: 'hi', deep: { list: [1] } };
      const sent = text(message);
      helpers.expectObservable(fake.written$).toBe('---a', { a: sent });
      helpers.expectObservable(game.keepOpen$).toBe('-');
      timer(1).subscribe(() => game.send.next(message));
      timer(2).subscribe(() => message.deep.list.push(NaN));
    });
  });
});
