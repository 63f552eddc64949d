import { marbles } from '@hardware-ws/client/testing';
import { map, NEVER } from 'rxjs';
import { refereeSteps$ } from './referee-steps.ts';
import type { RefereeIncomingMessage, RefereeStep } from './referee-step.ts';

const address = { channel_id: 'specific.a!b' };
const messages: Record<string, RefereeIncomingMessage> = {
  j: { type: 'box_status', client_id: 'box1', ...address },
  c: { type: 'press_claim', press_id: 'a-1', buzzerId: 1, at: 2000, client_id: 'box1', ...address },
};
const sends = map(({ send }: RefereeStep) => send.map(({ type }) => type[0]).join(''));

describe('refereeSteps$', () => {
  it('announces itself, pings a box that joins, and keeps time by itself', () => {
    marbles(({ hot, clock, expectObservable }) => {
      const messages$ = hot('-j', messages);
      const step$ = refereeSteps$({ messages$, online$: hot('o', { o: true }), clock, clientId: 'main' });
      expectObservable(step$.pipe(sends), '^ 110ms !').toBe('rp 49ms p 49ms p', { r: 'r', p: 'p' });
    });
  });

  it('completes never, passes an error on, and leaves no timer behind', () => {
    marbles(({ hot, cold, clock, expectObservable, expectSubscriptions, flush, timers }) => {
      const options = { clock, clientId: 'main' };
      const error$ = refereeSteps$({ ...options, messages$: cold('-#'), online$: NEVER });
      expectObservable(error$).toBe('-#');
      const messages$ = hot<RefereeIncomingMessage>('-');
      const step$ = refereeSteps$({ ...options, messages$, online$: cold('o', { o: true }) });
      expectObservable(step$.pipe(sends), '^ 9ms !').toBe('r', { r: 'r' });
      expectSubscriptions(messages$.subscriptions).toBe('^ 9ms !');
      flush();
      expect(timers()).toBe(0);
    });
  });

  it.each([-1, NaN, Infinity])('throws on a margin of %p ms immediately', (tieMs) => {
    const clock = { monotonic: () => 0 };
    expect(() => refereeSteps$({ messages$: NEVER, online$: NEVER, clock, clientId: 'main', tieMs })).toThrow(
      `tieMs: expected a number of ms of 0 or more, got ${tieMs}`,
    );
  });
});
