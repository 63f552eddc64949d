import { TestScheduler, type RunHelpers } from 'rxjs/testing';
import type { Clock } from '../clock.ts';
import { virtualClock } from './virtual-clock.ts';

export interface MarblesOptions {
  /** When virtual time ends, in ms: a connection dials for ever. @default 60000 */
  readonly maxFrames?: number;
  /** Compares what was with what should have been, and throws. @default expect(actual).toEqual(expected) */
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
 * Runs a marble test in virtual time, with a clock that goes with it.
 *
 * @example
 * marbles(({ cold, clock, expectObservable }) => {
 *   const game = connect$(protocol, { clock, dial: fakeDial(cold('-o', { o: opened })).dial });
 *   expectObservable(game.status$).toBe('i', { i: { kind: 'idle' } });
 * });
 */
export function marbles(test: (helpers: MarblesHelpers) => void, options: MarblesOptions = {}): void {
  const { maxFrames = 60_000, assertEqual = expectEqual } = options;
  const scheduler = new TestScheduler(assertEqual);
  scheduler.run((helpers) => {
    scheduler.maxFrames = maxFrames;
    test({ ...helpers, clock: virtualClock(scheduler), timers: () => scheduler.actions.length });
  });
}

interface TestGlobals {
  expect(actual: unknown): { toEqual(expected: unknown): void };
}

function expectEqual(actual: unknown, expected: unknown): void {
  (globalThis as unknown as TestGlobals).expect(actual).toEqual(expected);
}
