import { filter, map, type OperatorFunction, pipe } from 'rxjs';
import type { CompiledRules } from '../endpoint/compile-rules.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';
import type { MappingSkip } from '../rule/mapping-skip.ts';
import type { RuleHit } from '../trace/rule-event.ts';
import { type MadeMessage, makeMessage } from '../trace/trace-incoming.ts';
import { notify } from './notify.ts';
import { type Limited, rateLimited } from './rate-limited.ts';

/** Options of `incomingMessages`. */
export interface IncomingMessagesOptions<Received extends object = object> {
  /**
   * Called for each received value that a rule matched but could not turn into a message.
   *
   * @default nothing is called
   */
  readonly skipped?: (skip: MappingSkip) => void;
  /**
   * Called for each rule that applies to a received value.
   *
   * @default nothing is called
   */
  readonly applied?: (hit: RuleHit) => void;
  /**
   * Called for each received value that no rule matches.
   *
   * @default nothing is called
   */
  readonly unmatched?: (received: Received) => void;
}

/**
 * Turns values that an endpoint receives into messages for the backend, by the incoming rules. Values that the bridge itself sent
 * are skipped.
 *
 * ```
 * source    --a--b--c--|     a and c match a rule, b none
 * output    --x-----z--|
 * ```
 *
 * @example
 * received$.pipe(incomingMessages(compileRules([endpoint], rules), endpoint)).subscribe(({ type }) => console.log(type));
 */
export function incomingMessages<Received extends object>(
  { incoming }: Pick<CompiledRules<object, Received>, 'incoming'>,
  endpoint: Endpoint<object, Received>,
  { skipped, applied, unmatched }: IncomingMessagesOptions<Received> = {},
): OperatorFunction<Received, { readonly type: string; readonly [field: string]: unknown }> {
  const own = incoming.filter((rule) => rule.endpoint?.name === endpoint.name);
  const madeOf = (received: Received): Limited<Made> | undefined => {
    const compiled = own.find(({ trigger }) => trigger?.matches(received) === true);
    if (!compiled) {
      notify(unmatched, received);
      return undefined;
    }
    const { index: rule } = compiled;
    const made = withSender(endpoint, received, rule, makeMessage(compiled, received));
    if (made.kind === 'skip') {
      notify(applied, { kind: 'hit', direction: 'incoming', rule, commands: [], received });
      notify(skipped, made);
      return undefined;
    }
    notify(applied, { kind: 'hit', direction: 'incoming', rule, commands: [], received, message: made.message });
    const hz = compiled.rule.rate_limit_hz;
    const limit = hz === undefined ? undefined : { key: `${String(rule)} ${endpoint.received.name(received)}`, hz };
    return { value: { rule, message: made.message }, limit };
  };
  const limited = rateLimited<Made>(({ rule, message }) => {
    const reason = `${message.type} is not sent: a newer one replaced it because of rate_limit_hz.`;
    notify(skipped, { kind: 'skip', direction: 'incoming', rule, reason });
  });
  return pipe(
    map(madeOf),
    filter((made) => made !== undefined),
    // Without a rate limit, a message takes no detour.
    own.some(({ rule }) => rule.rate_limit_hz !== undefined)
      ? pipe(
          limited,
          map(({ message }) => message),
        )
      : map(({ value }) => value.message),
  );
}

interface Made {
  readonly rule: number;
  readonly message: Extract<MadeMessage, { readonly kind: 'message' }>['message'];
}

/** What a rule made, with the sender in a skip. A value that the bridge itself sent becomes a skip, because it would loop forever. */
function withSender<Received extends object>(
  { received: texts }: Endpoint<object, Received>,
  received: Received,
  rule: number,
  made: MadeMessage,
): MadeMessage {
  if (made.kind === 'message' && !texts.isOwn(received)) return made;
  const sender = texts.sender(received);
  if (made.kind === 'skip') return sender === undefined ? made : { ...made, sender };
  const origin = texts.origin(received);
  const from = origin === undefined ? '' : `, from ${origin}`;
  const what = `the bridge itself sent ${texts.name(received)}${from}, so it would loop forever`;
  return { kind: 'skip', direction: 'incoming', rule, reason: `${made.message.type} is not sent: ${what}.`, own: true };
}
