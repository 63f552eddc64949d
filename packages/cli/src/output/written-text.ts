import type { Outcome } from '@hardware-ws/client';

/** The JSON of a message that was sent or confirmed, as it went over the wire. */
export function writtenText(outcome: Outcome): string | undefined {
  return outcome.kind === 'sent' || outcome.kind === 'confirmed' ? outcome.text : undefined;
}

/**
 * The JSON of a message that was sent, with `known_at`, the time of its outcome, and `confirmed_ms`, the time until the backend
 * returned it. `undefined` for a message that was not sent.
 */
export function outcomeJson(outcome: Outcome, now: number): string | undefined {
  const text = writtenText(outcome);
  if (text === undefined) return undefined;
  const knownAt = new Date(now).toISOString();
  const confirmed = outcome.kind === 'confirmed' ? { confirmed_ms: Math.round(outcome.ms * 10) / 10 } : {};
  return JSON.stringify({ ...(JSON.parse(text) as object), known_at: knownAt, ...confirmed });
}
