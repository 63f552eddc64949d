import { marbles, type MarblesHelpers } from '../testing/marbles.ts';
import { judgement$ } from './judgement.ts';
import { LinkError } from './link-error.ts';

const unsure = { u: { kind: 'unsure' } };
const dead = new LinkError({ kind: 'dead', ms: 2 });

/** A judgement after 2 ms, by clocks that have gone on for so much more meanwhile, and did not begin at 0. */
const judging = ({ clock }: MarblesHelpers, more: { readonly monotonic: number; readonly wall: number }) => {
  const at = (now: number, extra: number) => 50_000 + now + (now >= 2 ? extra : 0);
  return judgement$({
    timeoutMs: 2,
    stretchMs: 4,
    received: () => 0,
    clock: {
      ...clock,
      monotonic: () => at(clock.monotonic(), more.monotonic),
      wall: () => at(clock.wall(), more.wall),
    },
  });
};

describe('judgement$', () => {
  it.each([0, 250])('judges when its timer was %i ms late', (late) => {
    marbles((helpers) => {
      helpers.expectObservable(judging(helpers, { monotonic: late, wall: late })).toBe('--#', undefined, dead);
    });
  });

  it('is unsure when its timer was later than that', () => {
    marbles((helpers) => {
      helpers.expectObservable(judging(helpers, { monotonic: 251, wall: 251 })).toBe('--(u|)', unsure);
    });
  });

  it('judges through a step of the wall clock where the clock tells it from a suspend, and is unsure after a suspend', () => {
    marbles((helpers) => {
      const judged$ = (suspendedMs: number) => {
        const { clock } = helpers;
        const boot = () => clock.monotonic() + (clock.monotonic() >= 2 ? suspendedMs : 0);
        return judging({ ...helpers, clock: { ...clock, boot } }, { monotonic: 0, wall: 60_000 });
      };
      helpers.expectObservable(judged$(0)).toBe('--#', undefined, dead);
      helpers.expectObservable(judged$(1001)).toBe('--(u|)', unsure);
    });
  });

  it.each([-1000, 1000])('judges when the clocks have drifted apart by %i ms', (drift) => {
    marbles((helpers) => {
      helpers.expectObservable(judging(helpers, { monotonic: 0, wall: drift })).toBe('--#', undefined, dead);
    });
  });

  it.each([-1001, 1001])('is unsure when they have by more, as by %i ms', (drift) => {
    marbles((helpers) => {
      helpers.expectObservable(judging(helpers, { monotonic: 0, wall: drift })).toBe('--(u|)', unsure);
    });
  });
});
