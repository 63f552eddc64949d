import { type RunHelpers, TestScheduler } from 'rxjs/testing';

/** Runs marbles against Jest's `expect`; `now` reads the virtual clock. */
export function marbles(work: (helpers: RunHelpers & { readonly now: () => number }) => void): void {
  const scheduler = new TestScheduler((actual, expected) => {
    expect(actual).toEqual(expected);
  });
  scheduler.run((helpers) => {
    work({ ...helpers, now: () => scheduler.now() });
  });
}
