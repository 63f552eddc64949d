import type { IncomingMapping } from './incoming-mapping.ts';
import type { OscMessage } from '../message/osc-message.ts';
import type { OscRules } from './osc-rules.ts';
import { traceIncoming } from '../trace/trace-incoming.ts';

/**
 * What the incoming rules make of one OSC message: the first rule that matches its address is applied.
 *
 * @example
 * const mapping = mapIncoming(rules, { address: '/buzzer/press', args: [{ type: 'i', value: 2 }] });
 */
export function mapIncoming(rules: Pick<OscRules, 'incoming'>, received: OscMessage): IncomingMapping {
  const applied = traceIncoming(rules, received).find((trace) => 'made' in trace);
  return applied && 'made' in applied ? applied.made : undefined;
}
