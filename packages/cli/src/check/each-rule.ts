import { oscBridgeConfig, type IncomingRule, type OutgoingRule } from '@hardware-ws/osc';
import * as z from 'zod/mini';

const list = z.catch(z.array(z.unknown()), []);
const lists = z.catch(z.object({ default_destination: z.optional(z.unknown()), outgoing: list, incoming: list }), {
  default_destination: undefined,
  outgoing: [],
  incoming: [],
});

/** A rule as it is applied, and where it stands. */
interface EachRule<Rule> {
  readonly index: number;
  readonly rule: Rule;
}

export interface EachRules {
  readonly outgoing: readonly EachRule<OutgoingRule>[];
  readonly incoming: readonly EachRule<IncomingRule>[];
}

/** The rules of a bridge's file that are right each by itself, whatever is wrong elsewhere. */
export function eachRule(value: unknown): EachRules {
  const { default_destination, outgoing, incoming } = lists.parse(value);
  return {
    outgoing: outgoing.flatMap((written, index) => {
      const [rule] = oscBridgeConfig.safeParse({ default_destination, outgoing: [written] }).data?.outgoing ?? [];
      return rule ? [{ index, rule }] : [];
    }),
    incoming: incoming.flatMap((written, index) => {
      const [rule] = oscBridgeConfig.safeParse({ incoming: [written] }).data?.incoming ?? [];
      return rule ? [{ index, rule }] : [];
    }),
  };
}
