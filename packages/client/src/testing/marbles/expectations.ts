import type { Observable } from 'rxjs';
import { TestScheduler, type RunHelpers } from 'rxjs/testing';
import { difference } from './difference.ts';
import { equal } from './equal.ts';
import { errorAt } from './error-at.ts';

type Helpers = Pick<RunHelpers, 'expectObservable' | 'expectSubscriptions'>;
type Logged = Parameters<typeof difference>[0];

interface Expectation {
  readonly fail: (message: string) => Error;
  /** Expectations with a diagram are compared, in the order in which they were made. */
  ready: boolean;
  values: object;
}

export interface Expectations {
  /** Compares, and throws an error that points at the expectation. */
  readonly compare: (actual: unknown, expected: unknown) => void;
  /** The helpers of a scheduler, which remember the place of each expectation in the test. */
  readonly placed: (helpers: Helpers) => Helpers;
}

/** Tracks the expectations of a test whose virtual time ends after `maxFrames`. */
export function expectations(maxFrames: number): Expectations {
  const made: Expectation[] = [];
  const expectation = (below: unknown) => {
    const one: Expectation = { fail: errorAt(below), ready: false, values: {} };
    made.push(one);
    return one;
  };
  const checkEnd = (diagram: string, fail: Expectation['fail']) => {
    const end = lastFrame(diagram);
    if (end <= maxFrames) return;
    throw fail(
      `"${diagram}" continues until ${end} ms, but virtual time ends at ${maxFrames} ms. ` +
        `Move the end: marbles(test, { maxFrames: ${end} }).`,
    );
  };
  return {
    compare(actual, expected) {
      const one = made.splice(
        made.findIndex(({ ready }) => ready),
        1,
      )[0];
      if (!one || equal(actual, expected)) return;
      throw one.fail(`the diagrams differ\n\n${difference(actual as Logged, expected as Logged, one.values)}\n`);
    },
    placed: (helpers) => ({
      expectObservable: function expectObservable<T>(observable$: Observable<T>, subscription: string | null = null) {
        const one = expectation(expectObservable);
        const under = helpers.expectObservable(observable$, subscription);
        return {
          toBe(diagram: string, values?: object, error?: unknown) {
            checkEnd(diagram, one.fail);
            Object.assign(one, { ready: true, values: { ...values } });
            under.toBe(diagram, values, error);
          },
          toEqual(other$: Observable<T>) {
            one.ready = true;
            under.toEqual(other$);
          },
        };
      },
      expectSubscriptions: function expectSubscriptions(logs) {
        const one = expectation(expectSubscriptions);
        const { toBe } = helpers.expectSubscriptions(logs);
        return {
          toBe(diagram: string | string[]) {
            for (const each of [diagram].flat()) checkEnd(each, one.fail);
            one.ready = true;
            toBe(diagram);
          },
        };
      },
    }),
  };
}

/** The last ms of a diagram. */
function lastFrame(diagram: string): number {
  const subscription = diagram.includes('!');
  const timed = subscription ? diagram.replaceAll(/[!^]/g, '-') : diagram;
  return (TestScheduler.parseMarbles(`${timed} |`, undefined, undefined, false, true).at(-1)?.frame ?? 0) - 1;
}
