import { mapOutgoing, type OutgoingRule } from '@hardware-ws/osc';
import type { PathProblem } from '../config/path-problem.ts';
import type { EachRules } from './each-rule.ts';
import { fieldsOf } from './fields-of.ts';

type Destination = OutgoingRule['osc_destinations'][number];
type Argument = Destination['args'][number];

/** Values of a field, of each kind that there is; "info" is a text that one of the contract's fields has. */
const samples: readonly unknown[] = [1, 0, 0.5, true, false, 'a', '1', 'info', ''];

/** Arguments of outgoing rules that cannot become the type that is wanted, whatever the message says. */
export function neverMade({ outgoing }: EachRules): readonly PathProblem[] {
  return outgoing.flatMap(({ index, rule }) =>
    rule.osc_destinations.flatMap((destination, to) =>
      destination.args.flatMap((argument, at) => {
        const path = ['outgoing', index, 'osc_destinations', to, 'args', at];
        return unmade(rule, { ...destination, args: [argument] }, argument, path);
      }),
    ),
  );
}

function unmade(
  { websocket_type: type, conditions }: OutgoingRule,
  destination: Destination,
  argument: Argument,
  path: readonly PropertyKey[],
): readonly PathProblem[] {
  const { field, map, scale, clamp } = argument;
  const schema = fieldsOf(type).get(field);
  const takes = (value: unknown) => schema === undefined || schema.safeParse(value).success;
  const why = (value: unknown) => reasonFor(destination, field, value);
  const problems: PathProblem[] = [];
  const byDefault = argument.default === undefined ? undefined : why(undefined);
  if (byDefault !== undefined) {
    problems.push({ severity: 'warning', path: [...path, 'default'], message: `is not sent: ${byDefault}` });
  }
  const keys = Object.keys(map ?? {});
  const pinned = Object.hasOwn(conditions, field) ? conditions[field] : undefined;
  const values = (pinned === undefined ? [...samples, ...keys, ...keys.map(Number)] : [pinned]).filter(takes);
  const reasons = values.map(why);
  const [first] = reasons;
  const absent = argument.default !== undefined && byDefault === undefined && (takes(undefined) || takes(null));
  if (first !== undefined && !absent && reasons.every((reason) => reason !== undefined)) {
    const place = argument.type === undefined ? path : [...path, 'type'];
    return [...problems, { severity: 'error', runs: true, path: place, message: `can never be sent: ${first}` }];
  }
  if (!map || scale || clamp) return problems;
  return problems.concat(
    keys.flatMap((key): readonly PathProblem[] => {
      const reason = why(key);
      return reason === undefined
        ? []
        : [{ severity: 'warning', path: [...path, 'map', key], message: `is not sent: ${reason}` }];
    }),
  );
}

/** Why a destination gets nothing when its one field has this value, if it gets nothing. */
function reasonFor(destination: Destination, field: string, value: unknown): string | undefined {
  // Not as a message, whose type may be the field.
  const rule = {
    websocket_type: 'x',
    conditions: {},
    osc_destinations: [{ ...destination, args: destination.args.map((one) => ({ ...one, field: 'value' })) }],
  };
  const { skips } = mapOutgoing({ outgoing: [rule] }, { type: 'x', value });
  return skips[0]?.reason
    .replace(/^.*? is not sent: the field "value" /, `the field ${JSON.stringify(field)} `)
    .replace(/\.$/, '');
}
