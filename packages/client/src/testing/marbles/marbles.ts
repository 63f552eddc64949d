import { TestScheduler, type RunHelpers } from 'rxjs/testing';
import type { Clock } from '../../time/clock.ts';
import { errorAt } from './error-at.ts';
import { expectations } from './expectations.ts';
import { virtualClock, watchSystemClock } from './virtual-clock.ts';

export interface MarblesOptions {
  /** When virtual time ends, in ms: a connection dials for ever. A diagram that goes on for longer throws. @default 60000 */
  readonly maxFrames?: number;
  /** Compares what was with what should have been, and throws. @default as `toEqual` does, with both diagrams in the error */
  readonly assertEqual?: (actual: unknown, expected: unknown) => void;
}

/** What a marble test is given, beyond rxjs's own helpers. */
export interface MarblesHelpers extends RunHelpers {
  /** Shows virtual time. */
  readonly clock: Clock;
  /** How many timers are set: none should be left once everybody has unsubscribed. */
  readonly timers: () => number;
}

/**
 * Runs a marble test in virtual time, with a clock that goes with it, under any test framework.
 *
 * It throws when a diagram is not as expected or goes on after the end of virtual time, when anything reads `systemClock`, and
 * when a connection would have to wait for a promise, which virtual time cannot.
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
      `${what} gave a promise, and virtual time cannot wait for one. Give the value itself in this test.`,
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
