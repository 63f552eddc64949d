import type { Exchange } from './exchange.ts';

/** What is known of another clock. */
export interface ClockBounds {
  /** Bounds from below: the offset is at least `line - drift · time`. The greatest one of the window is first. */
  readonly atLeast: readonly Bound[];
  /** Bounds from above: the offset is at most `line + drift · time`. The smallest one of the window is first. */
  readonly atMost: readonly Bound[];
  /** When the latest pong arrived, in ms on our clock. */
  readonly heardAt: number;
  /** How often two exchanges contradicted each other, because a clock stepped or its machine started anew. */
  readonly restarts: number;
}

/** A bound of the offset, which widens with time. */
export interface Bound {
  /** Where the bound is at time 0 of our clock. */
  readonly line: number;
  /** When the exchange began, in ms on our clock. */
  readonly from: number;
}

/** How far another clock is ahead of ours, in ms: between `atLeast` and `atMost`. */
export interface OffsetBounds {
  readonly atLeast: number;
  readonly atMost: number;
}

export interface ClockOptions {
  /** How fast two clocks may drift apart, in millionths: twice what the quartz of a board usually does. @default 50 */
  readonly driftPpm?: number | undefined;
  /** How long an exchange counts, in ms. @default 60000 */
  readonly windowMs?: number | undefined;
}

/** How exact a reading is, in ms. Numbers of JSON round a clock that has run for months to less than that. */
const resolutionMs = 0.001;

/** Nothing is known. */
export const unknownClock: ClockBounds = { atLeast: [], atMost: [], heardAt: -Infinity, restarts: 0 };

/**
 * Adds an exchange to what is known of a clock. An exchange that contradicts the others replaces them, because the clock is no longer the
 * one that they measured. An exchange that is no exchange (a reading that is not finite, or an answer before the question) is ignored.
 *
 * The ping took some time, so the offset is at most `theyReceived - sent`. The pong did too, so it is at least `theySent - received`.
 * Each bound widens with its age, because the clocks drift apart. All widen equally fast: a bound that is worse than a later one will
 * never be better, and is forgotten.
 *
 * @example
 * const known = withExchange(unknownClock, { sent: 100, theyReceived: 5101, theySent: 5101, received: 102 });
 * offsetAt(known, 102); // between 4998.9989 and 5001.0011
 */
export function withExchange(
  known: ClockBounds,
  { sent, theyReceived, theySent, received }: Exchange,
  { driftPpm = 50, windowMs = 60_000 }: ClockOptions = {},
): ClockBounds {
  const sound = [sent, theyReceived, theySent, received].every(Number.isFinite);
  if (!sound || received < sent || theySent < theyReceived) return known;
  const drift = driftPpm / 1e6;
  const isRecent = ({ from }: Bound) => from >= received - windowMs;
  const low = { from: sent, line: theySent - received - resolutionMs + drift * sent };
  const high = { from: sent, line: theyReceived - sent + resolutionMs - drift * sent };
  const next = {
    atLeast: [...known.atLeast.filter((bound) => isRecent(bound) && bound.line > low.line), low],
    atMost: [...known.atMost.filter((bound) => isRecent(bound) && bound.line < high.line), high],
    heardAt: received,
    restarts: known.restarts,
  };
  const bounds = offsetAt(next, received, { driftPpm });
  if (bounds !== undefined && bounds.atLeast <= bounds.atMost) return next;
  return { atLeast: [low], atMost: [high], heardAt: received, restarts: known.restarts + 1 };
}

/**
 * The bounds of the offset at a time of our clock, or `undefined` if nothing is known. A time before the latest exchange is as far from it
 * as one after it.
 */
export function offsetAt(
  { atLeast: [low], atMost: [high], heardAt }: ClockBounds,
  at: number,
  { driftPpm = 50 }: ClockOptions = {},
): OffsetBounds | undefined {
  if (low === undefined || high === undefined) return undefined;
  const drift = driftPpm / 1e6;
  const far = drift * (Math.max(at, heardAt) + Math.max(0, heardAt - at));
  return { atLeast: low.line - far, atMost: high.line + far };
}
