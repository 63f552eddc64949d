import { TestScheduler, type RunHelpers } from 'rxjs/testing';
import type { Clock } from '../../time/clock.ts';
import { errorAt } from './error-at.ts';
import { expectations } from './expectations.ts';
import { virtualClock, watchSystemClock } from './virtual-clock.ts';

export interface MarblesOptions {
  /** When virtual time ends, in ms, because a connection dials forever. A longer diagram throws. @default 60000 */
  readonly maxFrames?: number;
  /**
   * Compares the actual with the expected notifications, and throws if they differ.
   *
   * @default compares like `toEqual`, and throws an error with both diagrams
   */
  readonly assertEqual?: (actual: unknown, expected: unknown) => void;
}

/** The helpers of a marble test, beyond those of rxjs. */
export interface MarblesHelpers extends RunHelpers {
  /** The clock of virtual time. */
  readonly clock: Clock;
  /** The number of active timers. None should be left after all subscribers have left. */
  readonly timers: () => number;
}

/**
 * Runs a marble test in virtual time, with a clock of virtual time, in any test framework.
 *
 * It throws if a diagram differs or continues after the end of virtual time, if anything reads `systemClock`, and if a connection
 * would have to wait for a promise, because virtual time cannot.
 *
 * @example
 * marbles(({ cold, clock, expectObservable }) => {
 *   const game = connect$(scoreboard, { clock, dial: fakeDial(cold('-o', { o: opened })).dial });
 *   expectObservable(game.status$).toBe('i', { i: { kind: 'idle' } });
 * });
 */
export function marbles(test: (helpers: MarblesHelpers) => void, options: MarblesOptions = {}): void {
  const { maxFrames = 60_000 } = options;
  const { compare, placed } = expectations(maxFrames);
  const scheduler = new TestScheduler(options.assertEqual ?? compare);
  const mistakes: Error[] = [];
  const mistaken = (message: string, below: unknown) => mistakes.push(errorAt(below)(message));
  const unwatch = watchSystemClock((below) =>
    mistaken(
      'systemClock was read in virtual time, where it stands still. Pass the clock of the test: marbles(({ clock }) => connect$(protocol, { clock, … })).',
      below,
    ),
  );
  const onPromise = (what: string) =>
    mistaken(
      `${what} returned a promise, and virtual time cannot wait for a promise. In this test, return the value itself.`,
      onPromise,
    );
  try {
    scheduler.run((helpers) => {
      scheduler.maxFrames = maxFrames;
      const clock = { ...virtualClock(scheduler), onPromise };
      test({ ...helpers, ...placed(helpers), clock, timers: () => scheduler.actions.length });
    });
  } catch (cause) {
    const [mistake] = mistakes;
    throw mistake ? Object.assign(mistake, { cause }) : cause;
  } finally {
    unwatch();
  }
  const [mistake] = mistakes;
  if (mistake) throw mistake;
}
