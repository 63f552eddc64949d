// A backend's test in virtual time: a fake dial plays the server.
import { connect$ } from '@hardware-ws/client';
import { fakeDial, frame, lost, marbles, opened } from '@hardware-ws/client/testing';
import { map } from 'rxjs';
import { scoreboard } from './scoreboard.ts';

const left = scoreboard('localhost:8000', 'left');
const goal = { type: 'goal', team: 'red', id: 'a-1' } as const;

describe('scoreboard', () => {
  it('joins its board first, and answers pings', () => {
    marbles(({ cold, clock, expectObservable }) => {
      const { dial, sent$ } = fakeDial(cold('-o-p', { o: opened, p: frame({ type: 'ping', n: 7 }) }));
      expectObservable(sent$).toBe('-j-p', { j: { type: 'join', board: 'left' }, p: { type: 'pong', n: 7 } });
      expectObservable(connect$(left, { clock, dial }), '10ms !').toBe('---p', { p: { type: 'ping', n: 7 } });
    });
  });

  it('sends a goal again if the link is lost before the goal comes back', () => {
    marbles(({ cold, clock, expectObservable }) => {
      const first$ = cold('-o---#', { o: opened }, lost());
      const second$ = cold('-o--g', { o: opened, g: frame(goal) });
      const { dial, sent$ } = fakeDial(first$, second$);
      const game = connect$(left, { clock, dial, backoff: { initialMs: 10, jitter: false } });
      expectObservable(sent$).toBe('-(jg) 11ms (jg)', { j: { type: 'join', board: 'left' }, g: goal });
      expectObservable(game.deliver(goal).pipe(map(({ kind }) => kind))).toBe('19ms (k|)', { k: 'confirmed' });
      expectObservable(game, '40ms !').toBe('19ms g', { g: goal });
    });
  });
});
