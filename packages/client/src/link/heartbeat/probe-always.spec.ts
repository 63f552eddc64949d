import { filter, map } from 'rxjs';
import { playing } from '../../../test/playing.ts';
import type { Framing } from '../../protocol/framing.ts';
import type { Probe } from '../../protocol/probe.ts';
import { fakeDial } from '../../testing/fake-dial/fake-dial.ts';
import { frame, opened, type FakeEvent } from '../../testing/fake-dial/fake-event.ts';
import { marbles, type MarblesHelpers } from '../../testing/marbles/marbles.ts';

const probe: Probe = { type: 'score', message: () => ({ type: 'alive' }), always: true };
const events: Readonly<Record<string, FakeEvent>> = {
  o: opened,
  s: frame({ type: 'score', points: 3 }),
  p: frame({ type: 'ping', n: 7 }),
};
const heartbeat = { everyMs: 4, timeoutMs: 2, stretchMs: 2 };

function probed(helpers: MarblesHelpers, script: string, more: { probe?: Probe; framing?: Framing } = {}) {
  const { dial, action$ } = fakeDial(helpers.cold(script, events), helpers.cold('-'));
  const show = playing(helpers, { dial }, { probe, ...more }, { heartbeat });
  const actions$ = action$.pipe(map((action) => (action.kind === 'write' ? action.text : action.kind)));
  return { show, actions$ };
}

const d = { d: 'dial', x: 'close', a: '{"type":"alive"}' };

describe('a probe that is always used', () => {
  it('is sent at each beat instead of pings, and its answer is also for the users of the connection', () => {
    marbles((helpers) => {
      const { show, actions$ } = probed(helpers, 'o----s---s');
      helpers.expectObservable(actions$).toBe('d---a---a--x', d);
      helpers.expectObservable(show.latency$).toBe('-----l---l', { l: 1 });
      helpers.expectObservable(show.on('score').pipe(map(({ points }) => points)), '^----------!').toBe('-----p---p', {
        p: 3,
      });
      helpers.flush();
      expect(helpers.timers()).toBe(0);
    });
  });

  it('ends the link when no answer comes', () => {
    marbles((helpers) => {
      const { show } = probed(helpers, 'o');
      const causes$ = show.status$.pipe(
        filter((status) => status.kind === 'waiting'),
        map(({ cause }) => cause),
      );
      helpers.expectObservable(causes$).toBe('------c', { c: { kind: 'dead', ms: 2 } });
      helpers.expectObservable(show.keepOpen$, '^------!').toBe('-');
    });
  });

  it('is written with the framing, and takes a number of the socket', () => {
    const framing: Framing = {
      parse: (data) => JSON.parse(data as string) as { type: string },
      serialize: ({ type }, n) => `${n} ${type}`,
    };
    marbles((helpers) => {
      const { show, actions$ } = probed(helpers, 'o----s---s', { framing });
      helpers.hot('------a').subscribe(() => show.send.next({ type: 'press', id: 1 }));
      helpers.expectObservable(actions$).toBe('d---a-p-b--x', { ...d, a: '1 alive', p: '2 press', b: '3 alive' });
      helpers.expectObservable(show.keepOpen$, '^----------!').toBe('-');
    });
  });

  it('may still wait for a message that shows how', () => {
    const mine: Probe = { ...probe, message: ({ n }) => (n === 7 ? { type: 'alive' } : undefined) };
    marbles((helpers) => {
      const { show, actions$ } = probed(helpers, 'o-p----s', { probe: mine });
      helpers.expectObservable(actions$).toBe('d-----a--x', d);
      helpers.expectObservable(show.keepOpen$, '^--------!').toBe('-');
    });
  });
});
