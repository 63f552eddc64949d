import { standardCodec, traceOutgoing, type MappingSkip, type OscDatagram, type OscRules } from '@hardware-ws/osc';
import { limitLines } from './limit-lines.ts';
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
  return traceOutgoing(rules, message).flatMap((trace) => {
    const rule = `outgoing[${trace.rule}]`;
    return 'missed' in trace
      ? [`${rule} does not apply: ${trace.missed}`]
      : [`${rule} applies`, ...trace.made.flatMap(madeLines), ...limitLines(rules.outgoing[trace.rule])];
  });
}
