import { standardCodec, traceOutgoing, type MappingSkip, type OscDatagram, type OscRules } from '@hardware-ws/osc';
import { outgoingDoubts } from './bool-doubts.ts';
import { limitLines } from './limit-lines.ts';
import { inboundProblems } from './refusals.ts';
import { oscText } from '../osc-text/osc-text.ts';

function madeLines(made: OscDatagram | MappingSkip): readonly string[] {
  if ('reason' in made) return [`  skipped: ${made.reason}`];
  const { destination, message } = made;
  const bytes = Buffer.from(standardCodec.encode(message))
    .toString('hex')
    .replace(/(.{8})(?=.)/g, '$1 ');
  return [`  ${oscText(message)} → ${destination.host}:${destination.port}`, `    ${bytes}`];
}

/** What every outgoing rule makes of a message of the backend, by lines; what the running bridge would send. */
export function explainedMessage(
  rules: Pick<OscRules, 'outgoing'>,
  message: { readonly type: string },
): readonly string[] {
  const wrong = inboundProblems(message);
  if (wrong.length > 0) {
    return wrong.map((reason) => `the bridge drops it: the schema of ${message.type} does not take it: ${reason}`);
  }
  return traceOutgoing(rules, message).flatMap((trace) => {
    const rule = `outgoing[${trace.rule}]`;
    return 'missed' in trace
      ? [`${rule} does not apply: ${trace.missed}`]
      : [
          `${rule} applies`,
          ...trace.made.flatMap(madeLines),
          ...outgoingDoubts(rules.outgoing[trace.rule], message).map((doubt) => `  warning: ${doubt}`),
          ...limitLines(rules.outgoing[trace.rule]),
        ];
  });
}
