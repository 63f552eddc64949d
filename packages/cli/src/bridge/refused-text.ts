import { printable, type Outcome } from '@hardware-ws/client';
import type { OscMessage, RuleHit } from '@hardware-ws/osc';
import { refusals } from './refusals.ts';

/** What an incoming rule made and the connection refused to send: the rule, the address that came, and what is wrong. */
export function refusedText({ rule, received }: RuleHit, outcome: Outcome): string | undefined {
  if (outcome.kind !== 'dropped' || outcome.cause !== 'refused') return undefined;
  const { address = '' } = (received ?? {}) as Partial<OscMessage>;
  const reasons = refusals(outcome.message).join('; ');
  return `incoming[${rule}] (${printable(address)}): ${outcome.message.type} is not sent: the backend's schema refuses it: ${reasons}`;
}
