import { EMPTY, NEVER, of, throwError } from 'rxjs';
import { passWhile } from './pass-while.ts';
import { lost } from './testing/fake-dial/fake-event.ts';
import { marbles } from './testing/marbles/marbles.ts';

const flags = { t: true, f: false };

describe('passWhile', () => {
  it('passes values while the latest value of the condition is true, and none before its first value', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('      --a--b--c--d|');
      const condition = cold('   ---t-----f', flags);
      const expected = '         -----b--c---|';
      expectObservable(source.pipe(passWhile(condition))).toBe(expected);
      expectSubscriptions(source.subscriptions).toBe('   ^-----------!');
      expectSubscriptions(condition.subscriptions).toBe('^-----------!');
    });
  });

  it('accepts a condition that emits at once', () => {
    marbles(({ expectObservable }) => expectObservable(of('a').pipe(passWhile(of(true)))).toBe('(a|)'));
  });

  it('keeps the last condition when it completes, and errors when it errors', () => {
    marbles(({ cold, expectObservable }) => {
      const source = cold('-a-b-');
      expectObservable(source.pipe(passWhile(cold('t|', flags)))).toBe('-a-b-');
      expectObservable(source.pipe(passWhile(cold('t-#', flags, 'lost')))).toBe('-a#', undefined, 'lost');
    });
  });

  it('passes on an empty source, one that never emits and one that errors, with the same operator', () => {
    marbles(({ expectObservable }) => {
      const operator = passWhile<string>(of(true));
      expectObservable(EMPTY.pipe(operator)).toBe('|');
      expectObservable(NEVER.pipe(operator)).toBe('-');
      expectObservable(throwError(() => lost()).pipe(operator)).toBe('#', undefined, lost());
    });
  });

  it('unsubscribes from both', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const [source, condition] = [cold('-a-a'), cold('t', flags)];
      expectObservable(source.pipe(passWhile(condition)), '^-!').toBe('-a');
      expectSubscriptions(source.subscriptions).toBe('   ^-!');
      expectSubscriptions(condition.subscriptions).toBe('^-!');
    });
  });
});
