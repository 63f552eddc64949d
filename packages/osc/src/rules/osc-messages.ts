import { EMPTY, map, mergeMap, type Observable, type OperatorFunction, pipe } from 'rxjs';
import { checkRates } from './check-rates.ts';
import { markOwn } from './mark-own.ts';
import type { MappingSkip } from './mapping-skip.ts';
import type { OscDatagram } from '../message/osc-datagram.ts';
import type { OscRules } from './osc-rules.ts';
import { type Limited, rateLimited } from './rate-limited.ts';
import type { RuleHit } from '../counts/rule-hit.ts';
import { tell } from './tell.ts';
import { traceOutgoing } from '../trace/trace-outgoing.ts';

/** Options of `oscMessages`. */
export interface OscMessagesOptions {
  /**
   * Hears of each message that a rule matched and that could not be made, before what the same message did make is
   * emitted.
   *
   * @default nobody hears of it
   */
  readonly skipped?: (skip: MappingSkip) => void;
  /**
   * Hears of each rule that applied to a message.
   *
   * @default nobody hears of it
   */
  readonly applied?: (hit: RuleHit) => void;
  /**
   * What is sent to the backend by the same bridge. When it comes back within 2 s, rules with `own_echo: false` leave it.
   *
   * @default nothing
   */
  readonly sent$?: Observable<{ readonly type: string }>;
}

interface Made {
  readonly rule: number;
  readonly datagram: OscDatagram;
}

/**
 * The OSC messages that the outgoing rules make of the backend's messages, each with its destination.
 *
 * ```
 * source    --a-----b-----c--|     a matches two rules, b none, c one
 * output    --(xy)--------z--|
 * ```
 *
 * @example
 * game.pipe(oscMessages(rules, { skipped: ({ reason }) => log.warn(reason) }), sendDatagrams()).subscribe();
 */
export function oscMessages(
  rules: Pick<OscRules, 'outgoing'>,
  { skipped, applied, sent$ = EMPTY }: OscMessagesOptions = {},
): OperatorFunction<{ readonly type: string }, OscDatagram> {
  checkRates('outgoing', rules.outgoing);
  return pipe(
    markOwn(sent$),
    mergeMap(({ message, own }) => {
      const all: Limited<Made>[] = [];
      for (const trace of traceOutgoing(rules, message, { own })) {
        if (!('made' in trace)) continue;
        const { rule, made } = trace;
        const hz = rules.outgoing[rule]?.rate_limit_hz;
        const datagrams: OscDatagram[] = [];
        made.forEach((result, position) => {
          if ('reason' in result) {
            tell(skipped, result);
            return;
          }
          datagrams.push(result);
          const limit = hz === undefined ? undefined : { key: `${String(rule)} ${String(position)}`, hz };
          all.push({ value: { rule, datagram: result }, limit });
        });
        tell(applied, { kind: 'hit', direction: 'outgoing', rule, datagrams, received: message });
      }
      return all;
    }),
    rateLimited(({ rule, datagram }) => {
      const reason = `${datagram.message.address} is not sent: a newer one took its place, by rate_limit_hz.`;
      tell(skipped, { kind: 'skip', direction: 'outgoing', rule, reason });
    }),
    map(({ datagram }) => datagram),
  );
}
