import { marbles } from '@hardware-ws/client/testing';
import { Subject, Subscription } from 'rxjs';
import { bufferTurns } from './buffer-turns.ts';

const values = { x: ['a', 'b'], y: ['c'] };

describe('turns', () => {
  it('emits the values of one turn together', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  --(ab)--c--|');
      const subscription = ' ^----------!';
      const expected = '     --x-----y--|';
      expectObservable(source.pipe(bufferTurns(() => true))).toBe(expected, values);
      expectSubscriptions(source.subscriptions).toBe(subscription);
    });
  });

  it('emits a value that is not to be buffered alone and at once', () => {
    marbles(({ cold, expectObservable }) => {
      const isBuffered = (value: string) => value !== 'c';
      const alone = { x: ['a', 'b'], y: ['c'] };
      expectObservable(cold('--(acb)--c|').pipe(bufferTurns(isBuffered))).toBe('--(yx)---y|', alone);
    });
  });

  it('emits the remaining values when the source completes in the same turn', () => {
    marbles(({ cold, expectObservable }) => {
      expectObservable(cold('--(ab|)').pipe(bufferTurns(() => true))).toBe('--(x|)', values);
    });
  });

  it.each(['|', '-', '--#'])('ends like a source without values: %s', (source) => {
    marbles(({ cold, expectObservable }) => {
      expectObservable(cold(source).pipe(bufferTurns(() => true))).toBe(source);
    });
  });

  it('unsubscribes from its source when it is unsubscribed, and can be used twice', () => {
    marbles(({ hot, expectObservable, expectSubscriptions }) => {
      const source = hot('--(ab)--c--');
      const operator = bufferTurns<string>(() => true);
      expectObservable(source.pipe(operator), '^---!').toBe('--x', values);
      expectObservable(source.pipe(operator), '------^').toBe('--------y', values);
      expectSubscriptions(source.subscriptions).toBe(['^---!', '------^']);
    });
  });

  it('keeps no values of earlier turns', () => {
    marbles(({ flush }) => {
      const source = new Subject<string>();
      const added = jest.spyOn(Subscription.prototype, 'add');
      const removed = jest.spyOn(Subscription.prototype, 'remove');
      const listening = source.pipe(bufferTurns(() => true)).subscribe();
      added.mockClear();
      for (let n = 0; n < 100; n++) {
        source.next('a');
        flush();
      }
      expect(added).toHaveBeenCalledTimes(100);
      expect(removed).toHaveBeenCalledTimes(100);
      listening.unsubscribe();
      jest.restoreAllMocks();
    });
  });
});
