import type { QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import { map, mergeMap, type OperatorFunction, pipe } from 'rxjs';
import { checkRates } from './check-rates.ts';
import type { IncomingMapping } from './incoming-mapping.ts';
import type { MappingSkip } from './mapping-skip.ts';
import type { OscMessage } from '../message/osc-message.ts';
import type { ReceivedOscMessage } from '../message/received-osc-message.ts';
import type { OscRules } from './osc-rules.ts';
import { rateLimited } from './rate-limited.ts';
import type { RuleHit } from '../counts/rule-hit.ts';
import { tell } from './tell.ts';
import { traceIncoming } from '../trace/trace-incoming.ts';

/** Options of `quizMessages`. */
export interface QuizMessagesOptions {
  /**
   * Hears of each OSC message that a rule matched and that could not become a message.
   *
   * @default nobody hears of it
   */
  readonly skipped?: (skip: MappingSkip) => void;
  /**
   * Hears of each rule that applied to an OSC message.
   *
   * @default nobody hears of it
   */
  readonly applied?: (hit: RuleHit) => void;
  /**
   * Hears of each OSC message that no rule is for.
   *
   * @default nobody hears of it
   */
  readonly unmatched?: (received: OscMessage | ReceivedOscMessage) => void;
}

/** What an incoming rule makes of a message; of one that we sent ourselves nothing, for it would go round for ever. */
function unlessOwn(
  made: NonNullable<IncomingMapping>,
  rule: number,
  received: OscMessage | ReceivedOscMessage,
): NonNullable<IncomingMapping> {
  if (made.kind === 'skip') return 'from' in received ? { ...made, from: received.from } : made;
  if (!('own' in received)) return made;
  const { address, from } = received;
  const reason = `${made.message.type} is not sent: the bridge itself sent ${address}, from ${from.host}, so it would go round.`;
  return { kind: 'skip', direction: 'incoming', rule, reason, own: true };
}

/**
 * The messages for the quizzer that the incoming rules make of OSC messages. Of those that are `own` they make none.
 *
 * ```
 * source    --a--b--c--|     a and c match a rule, b none
 * output    --x-----z--|
 * ```
 *
 * @example
 * datagrams$({ port: 7400 }).pipe(quizMessages(rules), sendTo(game)).subscribe();
 */
export function quizMessages(
  rules: Pick<OscRules, 'incoming'>,
  { skipped, applied, unmatched }: QuizMessagesOptions = {},
): OperatorFunction<OscMessage | ReceivedOscMessage, QuizzerOutgoingMessage> {
  checkRates('incoming', rules.incoming);
  return pipe(
    mergeMap((received) => {
      const trace = traceIncoming(rules, received).find((each) => 'made' in each);
      if (!trace || !('made' in trace)) {
        tell(unmatched, received);
        return [];
      }
      const { rule } = trace;
      const made = unlessOwn(trace.made, rule, received);
      const hit = { kind: 'hit', direction: 'incoming', rule, datagrams: [], received } as const;
      tell(applied, made.kind === 'skip' ? hit : { ...hit, message: made.message });
      if (made.kind === 'skip') {
        tell(skipped, made);
        return [];
      }
      const hz = rules.incoming[rule]?.rate_limit_hz;
      const limit = hz === undefined ? undefined : { key: `${String(rule)} ${received.address}`, hz };
      return [{ value: { rule, message: made.message }, limit }];
    }),
    rateLimited(({ rule, message }) => {
      const reason = `${message.type} is not sent: a newer one took its place, by rate_limit_hz.`;
      tell(skipped, { kind: 'skip', direction: 'incoming', rule, reason });
    }),
    // What a person's rules make is not known to the compiler: it is checked against the contract when it is sent.
    map(({ message }) => message as QuizzerOutgoingMessage),
  );
}
