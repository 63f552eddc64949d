import type { IncomingRule, OscMessage, OscRules, OutgoingRule, RuleHit } from '@hardware-ws/osc';
import { textAsBool } from './text-as-bool.ts';

/** What is hardly meant of the texts of a message that an outgoing rule makes a `bool`, a sentence each. */
export function outgoingDoubts(rule: OutgoingRule | undefined, message: object): readonly string[] {
  return (rule?.osc_destinations ?? []).flatMap(({ address, args }) =>
    args.flatMap(({ field, type, map, default: base }) => {
      if (type !== 'bool' || map !== undefined) return [];
      const value = Object.hasOwn(message, field) ? (message as Readonly<Record<string, unknown>>)[field] : undefined;
      const doubt = textAsBool(value ?? base);
      return doubt === undefined ? [] : [`the field "${field}" for ${address}: ${doubt}`];
    }),
  );
}

/** The same of the arguments of an OSC message that an incoming rule makes a `bool`. */
export function incomingDoubts(rule: IncomingRule | undefined, { address, args }: OscMessage): readonly string[] {
  return (rule?.args ?? []).flatMap(({ osc_index: index, type, map }) => {
    const doubt = type === 'bool' && map === undefined ? textAsBool(args[index]?.value) : undefined;
    return doubt === undefined ? [] : [`the argument ${index} of ${address}: ${doubt}`];
  });
}

/** The same of what a rule has just been applied to. */
export function boolDoubts(
  { outgoing, incoming }: OscRules,
  { direction, rule, received }: RuleHit,
): readonly string[] {
  if (received === undefined) return [];
  return direction === 'outgoing'
    ? outgoingDoubts(outgoing[rule], received)
    : incomingDoubts(incoming[rule], received as OscMessage);
}
