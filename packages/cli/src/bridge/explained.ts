import {
  traceIncoming,
  traceOutgoing,
  type CompiledRules,
  type Endpoint,
  type MadeCommand,
  type MappingSkip,
} from '@hardware-ws/rules';
import { incomingTextWarnings, outgoingTextWarnings, type Contract } from '@hardware-ws/rules/check';
import { withoutFilledValues } from '../config/hidden-values.ts';
import { schemaProblems } from './refusals.ts';

/** Describes what each outgoing rule makes of a backend message, line by line, exactly as the running bridge would send it. */
export function explainedMessage(
  rules: CompiledRules,
  message: { readonly type: string },
  { inbound }: Contract,
): readonly string[] {
  const wrong = schemaProblems(inbound, message);
  if (wrong.length > 0) {
    return wrong.map((reason) => `the bridge drops it: the schema of ${message.type} does not accept it: ${reason}`);
  }
  const fields = new Map<string, unknown>(Object.entries(message));
  return traceOutgoing(rules, message).flatMap((trace) => {
    const rule = `outgoing[${trace.rule}]`;
    if ('missed' in trace) return [`${rule} does not apply: ${trace.missed}`];
    const compiled = rules.outgoing[trace.rule];
    return [
      `${rule} applies`,
      ...trace.made.flatMap(commandLines),
      ...(compiled ? outgoingTextWarnings(compiled, fields) : []).map((warning) => `  warning: ${warning}`),
      ...limitLines(compiled?.rule),
    ];
  });
}

/** Describes what each incoming rule makes of a received value, line by line, exactly as the running bridge would send it. */
export function explainedReceived(
  rules: CompiledRules,
  endpoint: Endpoint,
  received: object,
  contract: Contract,
): readonly string[] {
  return traceIncoming(rules, endpoint, received).flatMap((trace) => {
    const rule = `incoming[${trace.rule}]`;
    if ('missed' in trace) return [`${rule} does not apply: ${trace.missed}`];
    const { made } = trace;
    const compiled = rules.incoming[trace.rule];
    return [
      `${rule} applies`,
      ...(made.kind === 'skip' ? [`  skipped: ${made.reason}`] : messageLines(made.message, contract)),
      ...(compiled ? incomingTextWarnings(compiled, received) : []).map((warning) => `  warning: ${warning}`),
      ...limitLines(compiled?.rule),
    ];
  });
}

function commandLines(made: MadeCommand | MappingSkip): readonly string[] {
  if (made.kind === 'skip') return [`  skipped: ${made.reason}`];
  const { commands } = made.endpoint;
  const bytes = commands.bytes?.(made.command);
  const line = `  ${commands.text(made.command)} → ${commands.destination(made.command)}`;
  // The digits of the bytes would reveal the values that the line hides.
  return bytes === undefined || withoutFilledValues(line) !== line
    ? [line]
    : [
        line,
        `    ${Buffer.from(bytes)
          .toString('hex')
          .replace(/(.{8})(?=.)/g, '$1 ')}`,
      ];
}

function messageLines(message: { readonly type: string }, { refusals }: Contract): readonly string[] {
  const reasons = refusals(message).map((reason) => `  is not sent: the backend's schema refuses it: ${reason}`);
  return [`  ${JSON.stringify(message)}`, ...reasons];
}

/** The remark about a rule's rate limit. Only the running bridge knows what was sent before. */
function limitLines({ rate_limit_hz: hz }: { readonly rate_limit_hz?: number | undefined } = {}): readonly string[] {
  return hz === undefined
    ? []
    : [`  at most ${hz} a second: if one was just sent, this one waits or is replaced by a newer one`];
}
