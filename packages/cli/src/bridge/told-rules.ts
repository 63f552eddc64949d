import type { Outcome } from '@hardware-ws/client';
import type { MappingSkip, OscDatagram, RuleEvent, RuleHit } from '@hardware-ws/osc';
import type { LimitedWarnings } from '../output/limited-warnings.ts';
import { boolDoubts } from './bool-doubts.ts';
import type { BridgeConfig } from './bridge-config.ts';
import { refusedText } from './refused-text.ts';
import { skipWarnings } from './skip-warnings.ts';

/** Hears of what rules do and of what became of that. */
export interface ToldRules {
  readonly skipped: (skip: MappingSkip) => void;
  readonly appliedOf: (rules: BridgeConfig) => (hit: RuleHit) => void;
  /** A rule's datagram could not be sent. */
  readonly unsent: (fault: { readonly datagram: OscDatagram; readonly reason: string }) => void;
  /** What became of a rule's message. */
  readonly settled: (message: object, outcome: Outcome) => void;
}

/** Warns of what rules do that is hardly meant, and tells `counted` of all that they do. */
export function toldRules(warn: LimitedWarnings['warn'], counted?: (event: RuleEvent) => void): ToldRules {
  const warnOfSkip = skipWarnings(warn);
  const hitOf = new WeakMap<object, RuleHit>();
  const failed = (direction: RuleHit['direction'], made: object) =>
    counted?.({ kind: 'error', direction, rule: hitOf.get(made)?.rule ?? -1 });
  return {
    skipped(skip) {
      warnOfSkip(skip);
      counted?.(skip);
    },
    appliedOf: (rules) => (hit) => {
      for (const made of hit.message ? [hit.message] : hit.datagrams) hitOf.set(made, hit);
      const name = `${hit.direction}[${hit.rule}]`;
      for (const doubt of boolDoubts(rules, hit)) warn(`bool ${name}`, `${name}: ${doubt}`);
      counted?.(hit);
    },
    unsent({ datagram, reason }) {
      const { host, port } = datagram.destination;
      warn(`unsent ${host} ${port}`, reason);
      failed('outgoing', datagram);
    },
    settled(message, outcome) {
      const hit = hitOf.get(message);
      if (outcome.kind === 'dropped') failed('incoming', message);
      const refused = hit && refusedText(hit, outcome);
      if (refused !== undefined) warn(`refused ${hit?.rule}`, refused);
    },
  };
}
