import { EMPTY, NEVER } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import { limitRepeats } from './limit-repeats.ts';

function marbles(test: Parameters<TestScheduler['run']>[0]) {
  new TestScheduler((actual, expected) => {
    expect(actual).toEqual(expected);
  }).run(test);
}

function letterOf(value: string) {
  return value.slice(0, 1);
}
function limit() {
  return limitRepeats(letterOf, 6);
}
function once(value: string) {
  return { value, count: 1 };
}
const values = { a: 'a1', b: 'b1', c: 'a2' };
const passed = { x: once('a1'), y: once('b1'), z: once('a2') };

describe('limitRepeats', () => {
  it('emits the first value immediately, then the latest per period with a count, for each key', () => {
    marbles(({ hot, expectObservable, expectSubscriptions }) => {
      const source = hot('      --aabacc-------------b--', values);
      const subscription = '    ^---------------------!';
      const expected = '        --x-y---t------------y--';
      const output = source.pipe(limit());
      expectObservable(output, subscription).toBe(expected, { ...passed, t: { value: 'a2', count: 4 } });
      expectSubscriptions(source.subscriptions).toBe(subscription);
    });
  });

  it('emits one value per period for as long as the flood lasts', () => {
    marbles(({ hot, expectObservable }) => {
      const source = '  a-a-a-a-a-a-a-a-a-a-----------';
      const expected = 'x-----t-----t-----t-----------';
      const output = hot(source, values).pipe(limit());
      expectObservable(output, `^${'-'.repeat(28)}!`).toBe(expected, { ...passed, t: { value: 'a1', count: 3 } });
    });
  });

  it('emits immediately again after a quiet period', () => {
    marbles(({ hot, expectObservable }) => {
      const source = '  a-------a-c---|';
      const expected = 'x-------x-----(z|)';
      expectObservable(hot(source, values).pipe(limit())).toBe(expected, passed);
    });
  });

  it('emits held values when the source completes', () => {
    marbles(({ cold, expectObservable }) => {
      expectObservable(cold('ac|', values).pipe(limit())).toBe('x-(z|)', passed);
    });
  });

  it('completes with an empty source, and errors immediately', () => {
    marbles(({ cold, expectObservable }) => {
      expectObservable(EMPTY.pipe(limit())).toBe('|');
      expectObservable(NEVER.pipe(limit())).toBe('-');
      expectObservable(cold('ac#', values).pipe(limit())).toBe('x-#', passed);
    });
  });

  it('can be used twice', () => {
    marbles(({ cold, expectObservable }) => {
      const operator = limit();
      expectObservable(cold('a|', values).pipe(operator)).toBe('x|', passed);
      expectObservable(cold('-c|', values).pipe(operator)).toBe('-z|', passed);
    });
  });

  it('errors if the callback throws', () => {
    marbles(({ cold, expectObservable }) => {
      const thrown = new Error('no key');
      const keyOf = () => {
        throw thrown;
      };
      expectObservable(cold('-a|', values).pipe(limitRepeats(keyOf))).toBe('-#', undefined, thrown);
    });
  });
});
