import { EMPTY, NEVER, throwError } from 'rxjs';
import { ofType } from './of-type.ts';
import { lost } from './testing/fake-dial/fake-event.ts';
import { marbles } from './testing/marbles/marbles.ts';

const values = { a: { type: 'a' }, b: { type: 'b' }, c: { type: 'c' } } as const;
type Value = (typeof values)[keyof typeof values];

describe('ofType', () => {
  it('passes the messages of the given types', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold<Value>('-a-b-c-a|', values);
      expectObservable(source.pipe(ofType('a'))).toBe('     -a-----a|', values);
      expectObservable(source.pipe(ofType('a', 'c'))).toBe('-a---c-a|', values);
      expectSubscriptions(source.subscriptions).toBe(['^-------!', '^-------!']);
    });
  });

  it('passes on an empty source, one that never emits and one that errors, with the same operator', () => {
    marbles(({ expectObservable }) => {
      const operator = ofType<Value, 'a'>('a');
      expectObservable(EMPTY.pipe(operator)).toBe('|');
      expectObservable(NEVER.pipe(operator)).toBe('-');
      expectObservable(throwError(() => lost()).pipe(operator)).toBe('#', undefined, lost());
    });
  });

  it('unsubscribes from the source', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold<Value>('-a-a', values);
      expectObservable(source.pipe(ofType('a')), '^-!').toBe('-a', values);
      expectSubscriptions(source.subscriptions).toBe('        ^-!');
    });
  });
});
