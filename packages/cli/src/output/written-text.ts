import type { Outcome } from '@hardware-ws/client';

/** A message as it was written, once it is known to have been: sent or, where it should come back, confirmed. */
export function writtenText(outcome: Outcome): string | undefined {
  return outcome.kind === 'sent' || outcome.kind === 'confirmed' ? outcome.text : undefined;
}

/**
 * A message of a box as it was written, in JSON, with when its outcome was known, to the millisecond, and how long the backend
 * took to bring it back; nothing of one that was not written.
 */
export function outcomeJson(outcome: Outcome, now: number): string | undefined {
  const text = writtenText(outcome);
  if (text === undefined) return undefined;
  const known_at = new Date(now).toISOString();
  const confirmed = outcome.kind === 'confirmed' ? { confirmed_ms: Math.round(outcome.ms * 10) / 10 } : {};
  return JSON.stringify({ ...(JSON.parse(text) as object), known_at, ...confirmed });
}
