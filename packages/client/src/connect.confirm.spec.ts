import { filter, map, mergeMap, timer } from 'rxjs';
import * as z from 'zod/mini';
import { dialling, playing, words } from '../test/playing.ts';
import { show, type Inbound, type Outbound } from '../test/show.ts';
import { press } from '../test/sent-messages.ts';
import { connect$ } from './connect.ts';
import type { Delivery } from './protocol/delivery.ts';
import type { Outcome } from './outbound/outcome.ts';
import type { Protocol } from './protocol/protocol.ts';
import { frame } from './testing/fake-dial/fake-event.ts';
import { marbles, type MarblesHelpers } from './testing/marbles/marbles.ts';

type Press = Outbound['press'];

const echoes = {
  a: frame(press(1)),
  b: frame(press(2)),
  l: frame(JSON.stringify({ type: 'score', points: 1, id: 1 })),
};
const keep: Delivery<Press> = { outage: 'keep', ttl: 20, confirm: ({ id }) => (id === 0 ? undefined : String(id)) };

/** The show, whose presses come back to their sender. */
function echoing(delivery: Delivery<Press> = keep) {
  return {
    inbound: { ...show.inbound, press: z.looseObject({ type: z.literal('press'), id: z.number() }) },
    delivery: { ...show.delivery, press: delivery },
  } as Partial<Protocol<Inbound, Outbound>>;
}

/** A connection that is open until 100 ms. The diagrams are its sockets: `a` and `b` are presses 1 and 2 that come back. */
function pressing(helpers: MarblesHelpers, diagrams: readonly string[], delivery?: Delivery<Press>) {
  const fake = dialling(helpers, diagrams, echoes);
  const game = playing(helpers, fake, echoing(delivery));
  helpers.expectObservable(game.keepOpen$, '^ 99ms !').toBe('-');
  return {
    game,
    /** The written presses, as the marbles 1 and 2. */
    written$: fake.written$.pipe(map((text) => String((JSON.parse(text) as Press).id))),
    /** Presses at a time, and returns the outcome. */
    outcome$: (at: number, id: number) =>
      timer(at).pipe(
        mergeMap(() => game.deliver(press(id))),
        map(({ kind }: Outcome) => kind[0]),
      ),
    fault$: game.fault$.pipe(map(({ kind }) => kind[0])),
  };
}

describe('a message that must come back', () => {
  it('is confirmed when it does, with the time that took', () => {
    marbles((helpers) => {
      const { game, fault$ } = pressing(helpers, ['-o---a']);
      const outcome$ = timer(3).pipe(mergeMap(() => game.deliver(press(1))));
      helpers.expectObservable(outcome$).toBe('-----(c|)', {
        c: { kind: 'confirmed', message: press(1), text: JSON.stringify(press(1)), ms: 2 },
      });
      helpers.expectObservable(fault$).toBe('-');
    });
  });

  it('is unconfirmed, a fault and an immediate redial when it does not within its ttl', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['-o', '-o']);
      const game = playing(helpers, fake, echoing(), { stableMs: 0 });
      helpers.expectObservable(game.keepOpen$, '^ 39ms !').toBe('-');
      const outcome$ = timer(3).pipe(mergeMap(() => game.deliver(press(1))));
      const unconfirmed = { kind: 'unconfirmed', message: press(1), text: JSON.stringify(press(1)) };
      helpers.expectObservable(outcome$).toBe(' 23ms (u|)', { u: unconfirmed });
      helpers.expectObservable(game.fault$).toBe(' 23ms u', { u: unconfirmed });
      const suspect = 'no confirmation of a message within 20 ms';
      const why$ = words(game.status$).pipe(filter((status) => status === suspect));
      helpers.expectObservable(why$).toBe(' 23ms w', { w: suspect });
      const done = { w: 'write', k: 'kill', d: 'dial', c: 'close' };
      helpers.expectObservable(fake.action$.pipe(map(({ kind }) => kind))).toBe('---w 19ms (kd) 13ms c', done);
    });
  });

  it('is written once more after a reconnection, and confirmed once', () => {
    marbles((helpers) => {
      const { written$, outcome$, fault$ } = pressing(helpers, ['-o--#', '-oaa']);
      helpers.expectObservable(written$).toBe('---1------1', { 1: '1' });
      helpers.expectObservable(outcome$(3, 1)).toBe('-----------(c|)');
      helpers.expectObservable(fault$).toBe('-');
    });
  });

  it('tells its stamp whether it was written before', () => {
    marbles((helpers) => {
      const stamp = (message: Press, _: unknown, again: boolean) => ({ ...message, id: again ? 10 : 5 });
      const { written$, outcome$ } = pressing(helpers, ['-o--#', '-oa-', '-o'], { ...keep, stamp });
      helpers.expectObservable(written$).toBe('---f------t------', { f: '5', t: '10' });
      helpers.expectObservable(outcome$(3, 1)).toBe('-----------(c|)');
    });
  });

  it('is rewritten before the held messages, in order', () => {
    marbles((helpers) => {
      const { game, written$ } = pressing(helpers, ['-o----#', '-oab']);
      for (const [at, id] of [
        [3, 1],
        [4, 2],
        [7, 3],
      ] as const)
        timer(at).subscribe(() => game.send.next(press(id)));
      helpers.expectObservable(written$).toBe('---12-------(123) ', { 1: '1', 2: '2', 3: '3' });
    });
  });

  it('is written at most twice, and may then take another ttl to come back', () => {
    marbles((helpers) => {
      const { written$, outcome$, fault$ } = pressing(helpers, ['-o--#', '-o#', '-o', '-o']);
      helpers.expectObservable(written$).toBe('---1------1', { 1: '1' });
      helpers.expectObservable(outcome$(3, 1)).toBe(' 30ms (u|)');
      helpers.expectObservable(fault$).toBe(' 30ms u');
    });
  });

  it('is confirmed by an echo of its first copy on a later link, even the second one', () => {
    marbles((helpers) => {
      const { written$, outcome$ } = pressing(helpers, ['-o--#', '-o#', '-oa']);
      helpers.expectObservable(written$).toBe('---1------1', { 1: '1' });
      helpers.expectObservable(outcome$(3, 1)).toBe(' 18ms (c|)');
    });
  });

  it('is not rewritten after its ttl but unconfirmed, because the first copy may have arrived', () => {
    marbles((helpers) => {
      const { written$, outcome$ } = pressing(helpers, ['-o--#', '-- 30ms o']);
      helpers.expectObservable(written$).toBe('---1', { 1: '1' });
      helpers.expectObservable(outcome$(3, 1)).toBe(' 23ms (u|)');
    });
  });

  it('is unconfirmed when its ttl since the send has ended, even if it was written late', () => {
    marbles((helpers) => {
      const { written$, outcome$ } = pressing(helpers, ['10ms o-#', '--']);
      helpers.expectObservable(written$).toBe('10ms 1', { 1: '1' });
      helpers.expectObservable(outcome$(3, 1)).toBe(' 23ms (u|)');
    });
  });

  it('is merely sent when it has no id, for example when it is addressed to others', () => {
    marbles((helpers) => {
      const { written$, outcome$ } = pressing(helpers, ['-o--#', '-o']);
      helpers.expectObservable(written$).toBe('---0', { 0: '0' });
      helpers.expectObservable(outcome$(3, 0)).toBe('---(s|)');
    });
  });

  it('is not mistaken for a message of another type', () => {
    marbles((helpers) => {
      const { outcome$ } = pressing(helpers, ['-o---l--a']);
      helpers.expectObservable(outcome$(3, 1)).toBe('--------(c|)');
    });
  });

  it('is merely sent, with a fault, when its id cannot be determined', () => {
    marbles((helpers) => {
      const confirm = () => {
        throw new Error('oops');
      };
      const { game, outcome$ } = pressing(helpers, ['-o'], { outage: 'keep', ttl: 20, confirm });
      helpers.expectObservable(outcome$(3, 1)).toBe('---(s|)');
      helpers.expectObservable(game.fault$).toBe('---f', {
        f: { kind: 'callback', where: 'delivery.press.confirm', error: new Error('oops') },
      });
    });
  });

  it('is unconfirmed when the connection ends before that', () => {
    marbles((helpers) => {
      const game = playing(helpers, dialling(helpers, ['-o']), echoing());
      helpers.expectObservable(game.fault$.pipe(map(({ kind }) => kind))).toBe('-----u', { u: 'unconfirmed' });
      helpers.expectObservable(game.keepOpen$, '^----!').toBe('-');
      timer(3).subscribe(() => game.send.next(press(1)));
    });
  });

  it('is validated for its confirmation, even when nothing subscribes to its type', () => {
    marbles((helpers) => {
      const { outcome$ } = pressing(helpers, ['-o---a']);
      helpers.expectObservable(outcome$(3, 1)).toBe('-----(c|)');
    });
  });

  it('must have a type of the inbound table', () => {
    const delivery = { press: keep };
    expect(() => connect$({ ...show, delivery })).toThrow(
      'delivery.press.confirm: "press" is not a type of inbound, so no confirmation could come back',
    );
  });
});

describe('a message that another type confirms', () => {
  it('is confirmed by the id that the other message names', () => {
    marbles((helpers) => {
      const by: Delivery<Press> = {
        outage: 'keep',
        ttl: 20,
        confirm: { by: 'score', idIn: ({ points }) => String(points), id: ({ id }) => String(id) },
      };
      const fake = dialling(helpers, ['-o--t--s']);
      const game = playing(helpers, fake, { delivery: { ...show.delivery, press: by } });
      const kindOf = (id: number) => game.deliver(press(id)).pipe(map(({ kind }) => kind[0]));
      helpers.expectObservable(kindOf(1)).toBe('-------(c|)');
      helpers.expectObservable(kindOf(2)).toBe('----(c|)');
      helpers.expectObservable(kindOf(3)).toBe('21ms (u|)');
    });
  });

  it('needs the type of the other message in the inbound table', () => {
    const confirm = { by: 'ack', idIn: () => '1', id: () => '1' };
    const delivery = { press: { outage: 'keep', ttl: 20, confirm } } as const;
    expect(() => connect$({ ...show, delivery })).toThrow('delivery.press.confirm: "ack" is not a type of inbound');
  });
});
