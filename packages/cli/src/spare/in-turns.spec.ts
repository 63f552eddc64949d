import { marbles } from '@hardware-ws/client/testing';
import { concat, EMPTY, lastValueFrom, NEVER, of, tap } from 'rxjs';
import { inTurns } from './in-turns.ts';

describe('inTurns', () => {
  it('runs one after the other, and completes when one has no next', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const runs = { a: cold('--b---'), b: cold('---|') };
      expectObservable(inTurns('a', (turn) => runs[turn as 'a' | 'b'])).toBe('a-b--|');
      expectSubscriptions(runs.a.subscriptions).toBe('^-!');
      expectSubscriptions(runs.b.subscriptions).toBe('--^--!');
    });
  });

  it('ends one before the next one begins, even if the next is named at once', async () => {
    const events: string[] = [];
    const run = (turn: string) =>
      (turn === 'a' ? concat(of('b'), NEVER) : EMPTY).pipe(
        tap({ subscribe: () => events.push(`${turn} begins`), finalize: () => events.push(`${turn} ends`) }),
      );
    await lastValueFrom(inTurns('a', run));
    expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('errors with what runs, and ends it on unsubscribe', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      expectObservable(inTurns('a', () => cold('-#'))).toBe('a#');
      const running = cold('----');
      expectObservable(
        inTurns('a', () => running),
        '^-!',
      ).toBe('a');
      expectSubscriptions(running.subscriptions).toBe('^-!');
    });
  });
});
