import type { IncomingRule } from '../rule/incoming-rule.ts';
import type { OutgoingRule } from '../rule/outgoing-rule.ts';
import type { Rules } from '../rule/rules.ts';
import { checkNumber } from '../values/check-number.ts';
import type { Endpoint, Target, Trigger } from './endpoint.ts';

/** A compiled outgoing rule. */
export interface CompiledOutgoing<Command extends object> {
  readonly index: number;
  readonly rule: OutgoingRule;
  readonly conditions: readonly (readonly [field: string, value: unknown])[];
  readonly targets: readonly { readonly endpoint: Endpoint<Command>; readonly target: Target<Command> }[];
}

/** A compiled incoming rule. A rule of an unknown endpoint has no trigger. */
export interface CompiledIncoming<Received extends object> {
  readonly index: number;
  readonly rule: IncomingRule;
  readonly endpoint?: Endpoint<object, Received>;
  readonly trigger?: Trigger<Received>;
}

/** Rules and their endpoints. Everything that does not depend on a message is already computed. */
export interface CompiledRules<Command extends object = object, Received extends object = object> {
  readonly outgoing: readonly CompiledOutgoing<Command>[];
  readonly incoming: readonly CompiledIncoming<Received>[];
  /** The outgoing rules for a type of message, in order. */
  readonly outgoingByType: ReadonlyMap<string, readonly CompiledOutgoing<Command>[]>;
}

/**
 * Compiles rules for their endpoints. Throws a `RangeError` for a rate limit that is not a positive number.
 *
 * @example
 * const { outgoing } = compileRules([endpoint], rules);
 */
export function compileRules<Command extends object, Received extends object>(
  endpoints: readonly Endpoint<Command, Received>[],
  { outgoing, incoming }: Rules,
): CompiledRules<Command, Received> {
  checkRates('outgoing', outgoing);
  checkRates('incoming', incoming);
  const compiled = outgoing.map((rule, index) => ({
    index,
    rule,
    conditions: Object.entries(rule.conditions),
    targets: endpoints.flatMap((endpoint) => endpoint.targets(rule).map((target) => ({ endpoint, target }))),
  }));
  const outgoingByType = new Map<string, CompiledOutgoing<Command>[]>();
  for (const each of compiled) {
    const alike = outgoingByType.get(each.rule.websocket_type);
    if (alike) alike.push(each);
    else outgoingByType.set(each.rule.websocket_type, [each]);
  }
  return {
    outgoing: compiled,
    outgoingByType,
    incoming: incoming.map((rule, index) => {
      for (const endpoint of endpoints) {
        const trigger = endpoint.trigger(rule);
        if (trigger) return { index, rule, endpoint, trigger };
      }
      return { index, rule };
    }),
  };
}

/** Checks rules that were written in code, which no file schema has checked. */
function checkRates(
  direction: 'incoming' | 'outgoing',
  rules: readonly { readonly rate_limit_hz?: number | undefined }[],
): void {
  rules.forEach(({ rate_limit_hz }, rule) => {
    if (rate_limit_hz === undefined) return;
    checkNumber(`${direction}[${String(rule)}].rate_limit_hz`, rate_limit_hz, Number.MIN_VALUE, Number.MAX_VALUE);
  });
}
