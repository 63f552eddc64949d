import { traceIncoming, type OscMessage, type OscRules } from '@hardware-ws/osc';
import { incomingDoubts } from './bool-doubts.ts';
import { limitLines } from './limit-lines.ts';
import { refusals } from './refusals.ts';

function sentLines(message: { readonly type: string }): readonly string[] {
  const reasons = refusals(message).map((reason) => `  is not sent: the backend's schema refuses it: ${reason}`);
  return [`  ${JSON.stringify(message)}`, ...reasons];
}

/** What every incoming rule makes of an OSC message, by lines; what the running bridge would send. */
export function explainedOsc(rules: Pick<OscRules, 'incoming'>, received: OscMessage): readonly string[] {
  return traceIncoming(rules, received).flatMap((trace) => {
    const rule = `incoming[${trace.rule}]`;
    if ('missed' in trace) return [`${rule} does not apply: ${trace.missed}`];
    const { made } = trace;
    return [
      `${rule} applies`,
      ...(made.kind === 'skip' ? [`  skipped: ${made.reason}`] : sentLines(made.message)),
      ...incomingDoubts(rules.incoming[trace.rule], received).map((doubt) => `  warning: ${doubt}`),
      ...limitLines(rules.incoming[trace.rule]),
    ];
  });
}
