import { marbles, type MarblesHelpers } from '../../testing/marbles/marbles.ts';
import { liveness$ } from './liveness.ts';
import { LinkError } from '../end/link-error.ts';

const unsure = { u: { kind: 'unsure' } };
const dead = new LinkError({ kind: 'dead', ms: 2 });

/** A judgement after 2 ms, during which the clocks advanced by so much more. They did not begin at 0. */
function judging({ clock }: MarblesHelpers, more: { readonly monotonic: number; readonly wall: number }) {
  const at = (now: number, extra: number) => 50_000 + now + (now >= 2 ? extra : 0);
  return liveness$({
    timeoutMs: 2,
    stretchMs: 4,
    bytesReceived: () => 0,
    clock: {
      ...clock,
      monotonic: () => at(clock.monotonic(), more.monotonic),
      wall: () => at(clock.wall(), more.wall),
    },
  });
}

/** A judgement after 2 ms that may take up to 6 ms, with the accepted and queued bytes at each time. 64 KB are many. */
function sending({ clock }: MarblesHelpers, sent: (ms: number) => number, unsent: (ms: number) => number = () => 0) {
  return liveness$({
    timeoutMs: 2,
    stretchMs: 6,
    bytesReceived: () => 0,
    bytesSent: () => sent(clock.monotonic()),
    bytesQueued: () => unsent(clock.monotonic()),
    clock,
  });
}

describe('liveness$', () => {
  it('keeps waiting while a long outgoing message is on its way, but not forever', () => {
    marbles((helpers) => {
      helpers.expectObservable(sending(helpers, () => 65_536)).toBe('------#', undefined, dead);
      helpers.expectObservable(sending(helpers, () => 32_768)).toBe('--#', undefined, dead);
    });
  });

  it('keeps waiting as long as the network accepts queued bytes', () => {
    marbles((helpers) => {
      const taken = (ms: number) => Math.min(ms, 10);
      const result$ = sending(helpers, taken, (ms) => 10 - taken(ms));
      helpers.expectObservable(result$).toBe('------------#', undefined, dead);
    });
  });

  it('does not mistake small outgoing messages for a sign of life, nor a long one that the network does not accept', () => {
    marbles((helpers) => {
      helpers.expectObservable(sending(helpers, (ms) => ms * 100)).toBe('--#', undefined, dead);
      const stuck$ = sending(
        helpers,
        () => 0,
        () => 1_000_000,
      );
      helpers.expectObservable(stuck$).toBe('--#', undefined, dead);
    });
  });

  it.each([0, 250])('judges when its timer was %i ms late', (late) => {
    marbles((helpers) => {
      helpers.expectObservable(judging(helpers, { monotonic: late, wall: late })).toBe('--#', undefined, dead);
    });
  });

  it('is unsure when its timer was even later', () => {
    marbles((helpers) => {
      helpers.expectObservable(judging(helpers, { monotonic: 251, wall: 251 })).toBe('--(u|)', unsure);
    });
  });

  it('judges after a step of the wall clock if the clock can tell it from a suspend, and is unsure after a suspend', () => {
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

  it.each([-1001, 1001])('is unsure when the clocks have drifted apart by %i ms', (drift) => {
    marbles((helpers) => {
      helpers.expectObservable(judging(helpers, { monotonic: 0, wall: drift })).toBe('--(u|)', unsure);
    });
  });
});
