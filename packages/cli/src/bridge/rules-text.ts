import type { Rules } from '@hardware-ws/rules';

/**
 * How many rules there are, for people.
 *
 * @example
 * rulesText({ outgoing: [], incoming: [] }); // '0 outgoing rules, 0 incoming'
 */
export function rulesText({ outgoing, incoming }: Rules): string {
  return `${outgoing.length} outgoing ${outgoing.length === 1 ? 'rule' : 'rules'}, ${incoming.length} incoming`;
}
