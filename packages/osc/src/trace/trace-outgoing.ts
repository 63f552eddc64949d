import { datagramTo } from '../rules/datagram-to.ts';
import { describeValue } from '../values/describe-value.ts';
import { equalsJson } from '../rules/equals-json.ts';
import type { MappingSkip } from '../rules/mapping-skip.ts';
import type { OscRules } from '../rules/osc-rules.ts';
import type { OutgoingRule } from '../rules/outgoing-rule.ts';
import type { OutgoingTrace } from './outgoing-trace.ts';

/** Options of `traceOutgoing`, `mapOutgoing`. */
export interface TraceOutgoingOptions {
  /**
   * Whether the message is one that we sent to the backend, and hear again.
   *
   * @default false
   */
  readonly own?: boolean;
}

/** Why a rule does not apply; nothing when it does. */
function missed(rule: OutgoingRule, fields: ReadonlyMap<string, unknown>, own: boolean): string | undefined {
  if (fields.get('type') !== rule.websocket_type) return `it is for ${describeValue(rule.websocket_type)}`;
  const other = Object.entries(rule.conditions).find(([field, expected]) => !equalsJson(expected, fields.get(field)));
  if (other) {
    const [field] = other;
    const found = fields.has(field) ? describeValue(fields.get(field)) : 'missing';
    return `its condition on "${field}" is not met: the field is ${found}`;
  }
  return own && rule.own_echo === false ? 'the bridge itself sent the message, and own_echo is false' : undefined;
}

/**
 * What each outgoing rule makes of one message, and why those that make nothing of it do not apply.
 *
 * @example
 * const [first] = traceOutgoing(rules, { type: 'toggle_buzzers', enabled: true });
 */
export function traceOutgoing(
  { outgoing }: Pick<OscRules, 'outgoing'>,
  message: { readonly type: string } | { readonly type: string; readonly [field: string]: unknown },
  { own = false }: TraceOutgoingOptions = {},
): readonly OutgoingTrace[] {
  // Own fields only: one that is called `constructor` is missing, not found on a prototype.
  const fields = new Map<string, unknown>(Object.entries(message));
  return outgoing.map((candidate, rule): OutgoingTrace => {
    const reason = missed(candidate, fields, own);
    if (reason !== undefined) return { rule, missed: reason };
    const skip = (why: string): MappingSkip => ({ kind: 'skip', direction: 'outgoing', rule, reason: why });
    const made = candidate.osc_destinations.map((destination) => {
      const datagram = datagramTo(destination, fields);
      return typeof datagram === 'string' ? skip(datagram) : datagram;
    });
    return { rule, made };
  });
}
