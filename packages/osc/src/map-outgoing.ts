import { datagramTo } from './datagram-to.ts';
import { equalsJson } from './equals-json.ts';
import type { MappingSkip } from './mapping-skip.ts';
import type { OscDatagram } from './osc-datagram.ts';
import type { OscRules } from './osc-rules.ts';
import type { OutgoingMapping } from './outgoing-mapping.ts';
import type { OutgoingRule } from './outgoing-rule.ts';

const matches = ({ websocket_type, conditions }: OutgoingRule, fields: ReadonlyMap<string, unknown>): boolean =>
  fields.get('type') === websocket_type &&
  Object.entries(conditions).every(([field, expected]) => equalsJson(expected, fields.get(field)));

/**
 * What the outgoing rules make of one message: every rule that matches is applied, in order, to every destination.
 *
 * @example
 * const { datagrams, skips } = mapOutgoing(rules, { type: 'toggle_buzzers', enabled: true });
 */
export const mapOutgoing = (rules: Pick<OscRules, 'outgoing'>, message: { readonly type: string }): OutgoingMapping => {
  // Own fields only: one that is called `constructor` is missing, not found on a prototype.
  const fields = new Map<string, unknown>(Object.entries(message));
  const datagrams: OscDatagram[] = [];
  const skips: MappingSkip[] = [];
  rules.outgoing.forEach((rule, index) => {
    if (!matches(rule, fields)) return;
    for (const destination of rule.osc_destinations) {
      const made = datagramTo(destination, fields);
      if (typeof made !== 'string') datagrams.push(made);
      else skips.push({ kind: 'skip', direction: 'outgoing', rule: index, reason: made });
    }
  });
  return { datagrams, skips };
};
