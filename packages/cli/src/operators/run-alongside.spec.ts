import { marbles } from '@hardware-ws/client/testing';
import { runAlongside } from './run-alongside.ts';

describe('runAlongside', () => {
  it('passes the others on until the source completes', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const [source, other] = [cold('--a-----b|'), cold('-x---y------z')];
      expectObservable(source.pipe(runAlongside(other))).toBe('-xa--y--b|');
      expectSubscriptions(source.subscriptions).toBe('^--------!');
      expectSubscriptions(other.subscriptions).toBe('^--------!');
    });
  });

  it('starts the others first, and does not end with them', () => {
    marbles(({ cold, expectObservable }) => {
      expectObservable(cold('(a|)').pipe(runAlongside(cold('(x|)')))).toBe('(xa|)');
      expectObservable(cold('-a-|').pipe(runAlongside(cold('(x|)')))).toBe('xa-|');
      expectObservable(cold('|').pipe(runAlongside(cold('-x')))).toBe('|');
      expectObservable(cold('-').pipe(runAlongside())).toBe('-');
    });
  });

  it('ends with an error of any, and lets go of all', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const [source, other] = [cold('-a-#'), cold('-----')];
      expectObservable(source.pipe(runAlongside(other))).toBe('-a-#');
      expectSubscriptions(other.subscriptions).toBe('^--!');
      const [silent, failing] = [cold('----'), cold('--#')];
      expectObservable(silent.pipe(runAlongside(failing))).toBe('--#');
      expectSubscriptions(silent.subscriptions).toBe('^-!');
    });
  });

  it('lets go of all when it is left, and keeps nothing between two uses', () => {
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
