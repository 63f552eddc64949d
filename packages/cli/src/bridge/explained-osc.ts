import { traceIncoming, type OscMessage, type OscRules } from '@hardware-ws/osc';
import { limitLines } from './limit-lines.ts';

/** What every incoming rule makes of an OSC message, by lines; what the running bridge would send. */
export function explainedOsc(rules: Pick<OscRules, 'incoming'>, received: OscMessage): readonly string[] {
  return traceIncoming(rules, received).flatMap((trace) => {
    const rule = `incoming[${trace.rule}]`;
    if ('missed' in trace) return [`${rule} does not apply: ${trace.missed}`];
    const { made } = trace;
    return [
      `${rule} applies`,
      made.kind === 'skip' ? `  skipped: ${made.reason}` : `  ${JSON.stringify(made.message)}`,
      ...limitLines(rules.incoming[trace.rule]),
    ];
  });
}
