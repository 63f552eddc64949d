import { compileRules, type MadeMessage, type MappingSkip, traceIncoming, traceOutgoing } from '@hardware-ws/rules';
import type { OscDatagram } from '../src/message/osc-datagram.ts';
import type { OscMessage } from '../src/message/osc-message.ts';
import { osc } from '../src/rules/osc.ts';
import type { OscRules } from '../src/rules/osc-rules.ts';

/** What outgoing rules make of one message. */
export function mapOutgoing(
  { outgoing }: Pick<OscRules, 'outgoing'>,
  message: { readonly type: string } | { readonly type: string; readonly [field: string]: unknown },
  options?: { readonly own?: boolean },
): { readonly datagrams: readonly OscDatagram[]; readonly skips: readonly MappingSkip[] } {
  const traces = traceOutgoing(compileRules([osc], { outgoing, incoming: [] }), message, options);
  const made = traces.flatMap((trace) => ('made' in trace ? trace.made : []));
  return {
    datagrams: made.flatMap((each) => (each.kind === 'command' ? [each.command] : [])),
    skips: made.filter((each) => each.kind === 'skip'),
  };
}

/** What incoming rules make of one OSC message. */
export function mapIncoming({ incoming }: Pick<OscRules, 'incoming'>, received: OscMessage): MadeMessage | undefined {
  const traces = traceIncoming(compileRules([osc], { outgoing: [], incoming }), osc, received);
  return traces.flatMap((trace) => ('made' in trace ? [trace.made] : []))[0];
}
