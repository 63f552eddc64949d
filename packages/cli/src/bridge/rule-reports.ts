import { printable, type Outcome } from '@hardware-ws/client';
import type { CompiledRules, Endpoint, MappingSkip, RuleEvent, RuleHit } from '@hardware-ws/rules';
import { hasTextWarnings, incomingTextWarnings, outgoingTextWarnings, type Contract } from '@hardware-ws/rules/check';
import type { LimitedWarnings } from '../output/limited-warnings.ts';

/** Logs what rules do, and the outcomes. */
export interface RuleReports {
  readonly skipped: (skip: MappingSkip) => void;
  readonly appliedOf: (rules: CompiledRules) => (hit: RuleHit) => void;
  /** A rule's command was sent. */
  readonly sent: (command: object) => void;
  /** A rule's command could not be sent. */
  readonly unsent: (fault: { readonly command: object; readonly reason: string; readonly about: string }) => void;
  /** A rule's message has an outcome. */
  readonly settled: (message: object, outcome: Outcome) => void;
}

/** Warns about rules that are probably mistakes, and reports every event of a rule to `counted`. */
export function ruleReports(
  warn: LimitedWarnings['warn'],
  { refusals }: Contract,
  counted?: (event: RuleEvent) => void,
): RuleReports {
  const warnOfSkip = skipWarnings(warn);
  // Only what is on its way: a large weak map slows down garbage collection.
  const origins = new WeakMap<object, { readonly hit: RuleHit; readonly rules: CompiledRules }>();
  const failed = (direction: RuleHit['direction'], made: object) =>
    counted?.({ kind: 'error', direction, rule: origins.get(made)?.hit.rule ?? -1 });
  return {
    skipped(skip) {
      warnOfSkip(skip);
      counted?.(skip);
    },
    appliedOf(rules) {
      const doubtful = {
        outgoing: rules.outgoing.map(hasTextWarnings),
        incoming: rules.incoming.map(hasTextWarnings),
      };
      return (hit) => {
        for (const made of hit.message ? [hit.message] : hit.commands) origins.set(made, { hit, rules });
        if (doubtful[hit.direction][hit.rule]) {
          const name = `${hit.direction}[${hit.rule}]`;
          for (const warning of textWarnings(rules, hit)) warn(`bool ${name}`, `${name}: ${warning}`);
        }
        counted?.(hit);
      };
    },
    sent(command) {
      origins.delete(command);
    },
    unsent({ command, reason, about }) {
      warn(about, reason);
      failed('outgoing', command);
    },
    settled(message, outcome) {
      const origin = origins.get(message);
      if (outcome.kind === 'dropped') failed('incoming', message);
      origins.delete(message);
      if (!origin || outcome.kind !== 'dropped' || outcome.cause !== 'refused') return;
      const { hit, rules } = origin;
      const what = receivedName(rules.incoming[hit.rule]?.endpoint, hit.received);
      const reasons = refusals(outcome.message).join('; ');
      const text = `${outcome.message.type} is not sent: the backend's schema refuses it: ${reasons}`;
      warn(`refused ${hit.rule}`, `incoming[${hit.rule}] (${printable(what)}): ${text}`);
    },
  };
}

function receivedName(endpoint: Endpoint | undefined, received: object | undefined): string {
  return endpoint && received ? endpoint.received.name(received) : '';
}

/** Warnings for texts such as "off" that the rule turned into a `bool`. */
function textWarnings(
  { outgoing, incoming }: CompiledRules,
  { direction, rule, received }: RuleHit,
): readonly string[] {
  if (received === undefined) return [];
  if (direction === 'outgoing') {
    const compiled = outgoing[rule];
    return compiled ? outgoingTextWarnings(compiled, new Map(Object.entries(received))) : [];
  }
  const compiled = incoming[rule];
  return compiled ? incomingTextWarnings(compiled, received) : [];
}

/**
 * Warns about messages that rules skip. All skips of one rule count as the same warning, because their reasons name values and so
 * differ endlessly. A skip of a message that the bridge itself sent is harmless, and is reported once for each rule.
 */
function skipWarnings(warn: LimitedWarnings['warn']): (skip: MappingSkip) => void {
  const reported = new Set<string>();
  return ({ direction, rule, reason, own, sender }) => {
    const name = `${direction}[${rule}]`;
    if (own && reported.has(name)) return;
    if (own) reported.add(name);
    warn(name, `${name}: ${reason}${sender === undefined ? '' : ` It came from ${sender}.`}`);
  };
}
