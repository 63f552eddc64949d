import type { OscRules } from './osc-rules.ts';
import type { OutgoingMapping } from './outgoing-mapping.ts';
import { traceOutgoing, type TraceOutgoingOptions } from '../trace/trace-outgoing.ts';

/**
 * What the outgoing rules make of one message: every rule that matches is applied, in order, to every destination.
 *
 * @example
 * const { datagrams, skips } = mapOutgoing(rules, { type: 'toggle_buzzers', enabled: true });
 */
export function mapOutgoing(
  rules: Pick<OscRules, 'outgoing'>,
  message: { readonly type: string } | { readonly type: string; readonly [field: string]: unknown },
  options?: TraceOutgoingOptions,
): OutgoingMapping {
  const made = traceOutgoing(rules, message, options).flatMap((trace) => ('made' in trace ? trace.made : []));
  return {
    datagrams: made.filter((result) => 'message' in result),
    skips: made.filter((result) => 'reason' in result),
  };
}
