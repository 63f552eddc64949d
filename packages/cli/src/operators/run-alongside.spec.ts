import { marbles } from '@hardware-ws/client/testing';
import { runAlongside } from './run-alongside.ts';

describe('runAlongside', () => {
  it('emits the others until the source completes', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const [source, other] = [cold('--a-----b|'), cold('-x---y------z')];
      expectObservable(source.pipe(runAlongside(other))).toBe('-xa--y--b|');
      expectSubscriptions(source.subscriptions).toBe('^--------!');
      expectSubscriptions(other.subscriptions).toBe('^--------!');
    });
  });

  it('subscribes to the others first, and does not complete with them', () => {
    marbles(({ cold, expectObservable }) => {
      expectObservable(cold('(a|)').pipe(runAlongside(cold('(x|)')))).toBe('(xa|)');
      expectObservable(cold('-a-|').pipe(runAlongside(cold('(x|)')))).toBe('xa-|');
      expectObservable(cold('|').pipe(runAlongside(cold('-x')))).toBe('|');
      expectObservable(cold('-').pipe(runAlongside())).toBe('-');
    });
  });

  it('errors with any stream, and unsubscribes from all', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const [source, other] = [cold('-a-#'), cold('-----')];
      expectObservable(source.pipe(runAlongside(other))).toBe('-a-#');
      expectSubscriptions(other.subscriptions).toBe('^--!');
      const [silent, failing] = [cold('----'), cold('--#')];
      expectObservable(silent.pipe(runAlongside(failing))).toBe('--#');
      expectSubscriptions(silent.subscriptions).toBe('^-!');
    });
  });

  it('unsubscribes from all on unsubscribe, and keeps no state between uses', () => {
    marbles(({ hot, expectObservable, expectSubscriptions }) => {
      const [source, other] = [hot('-a-b-'), hot('--x--')];
      const operator = runAlongside(other);
      expectObservable(source.pipe(operator), '^--!').toBe('-ax');
      expectObservable(source.pipe(operator), '--^-!').toBe('--xb');
      expectSubscriptions(source.subscriptions).toBe(['^--!', '--^-!']);
      expectSubscriptions(other.subscriptions).toBe(['^--!', '--^-!']);
    });
  });
});
