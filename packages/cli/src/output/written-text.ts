import type { Outcome } from '@hardware-ws/client';

/** A message as it was written, once it is known to have been: sent or, where it should come back, confirmed. */
export function writtenText(outcome: Outcome): string | undefined {
  return outcome.kind === 'sent' || outcome.kind === 'confirmed' ? outcome.text : undefined;
}
