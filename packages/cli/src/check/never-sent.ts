import { mapIncoming, type IncomingRule, type OscArgument } from '@hardware-ws/osc';
import { quizzerOutgoing } from '@hardware-ws/quizzer';
import { refusals } from '../bridge/refusals.ts';
import type { PathProblem } from '../config/path-problem.ts';
import type { EachRules } from './each-rule.ts';
import { fieldsOf } from './fields-of.ts';

type Argument = IncomingRule['args'][number];

const fraction: OscArgument = { type: 'f', value: 0.123 };
const one: OscArgument = { type: 'i', value: 1 };
const yes: OscArgument = { type: 'T', value: true };

/** One of each kind of value that OSC has; "info" is a text that one of the contract's fields expects. */
const samples: readonly OscArgument[] = [
  one,
  { type: 'i', value: 0 },
  fraction,
  { type: 's', value: '1' },
  { type: 's', value: 'info' },
  { type: 's', value: '' },
  yes,
  { type: 'F', value: false },
  { type: 'N', value: null },
];

/** Incoming rules that make what the backend's schemas refuse: always, which is an error, or of some values. */
export function neverSent({ incoming }: EachRules): readonly PathProblem[] {
  return incoming.flatMap(({ index, rule: { websocket_type: type, args } }) => {
    const path = ['incoming', index];
    const given = new Set(args.map(({ websocket_field }) => websocket_field));
    const missing = [...fieldsOf(type, quizzerOutgoing)]
      .filter(([field, schema]) => field !== 'type' && !given.has(field) && !schema.safeParse(undefined).success)
      .map(([field]): PathProblem => {
        const message = `can never be sent: ${type} needs "${field}", which no argument gives`;
        return { severity: 'error', runs: true, path: [...path, 'websocket_type'], message };
      });
    return [...missing, ...args.flatMap((argument, at) => refusedValues(type, argument, [...path, 'args', at]))];
  });
}

function refusedValues(type: string, argument: Argument, path: readonly PropertyKey[]): readonly PathProblem[] {
  const schema = fieldsOf(type, quizzerOutgoing).get(argument.websocket_field);
  // A message whose type comes by OSC is of any type.
  if (schema === undefined || argument.websocket_field === 'type') return [];
  const why = (sample: OscArgument) => reasonFor(type, argument, sample);
  const { map, scale, clamp } = argument;
  const keys = Object.keys(map ?? {});
  const texts = keys.map((value): OscArgument => ({ type: 's', value }));
  const reasons = (map ? texts : samples).map(why);
  const place = argument.type === undefined ? path : [...path, 'type'];
  const [first] = reasons.filter((reason) => reason !== undefined);
  if (first === undefined) return [];
  if (reasons.every((reason) => reason !== undefined)) {
    return [{ severity: 'error', runs: true, path: place, message: `can never be sent: ${first}` }];
  }
  if (map && !scale && !clamp) {
    return keys.flatMap((key, index): readonly PathProblem[] => {
      const reason = reasons[index];
      return reason === undefined
        ? []
        : [{ severity: 'warning', path: [...path, 'map', key], message: `is not sent: ${reason}` }];
    });
  }
  const isFloat = argument.type === 'float' || (argument.type === undefined && (scale ?? clamp) !== undefined);
  // What has neither a type nor a range may come as it should; but much gear sends 1 for true.
  const isBool = argument.type === undefined && !isFloat && why(yes) === undefined;
  const reason = isFloat ? why(fraction) : isBool ? why(one) : undefined;
  if (reason === undefined) return [];
  const advice = isBool ? 'type: bool' : 'type: int';
  return [{ severity: 'warning', path: place, message: `is not always sent: ${reason}; give "${advice}"` }];
}

/** Why an argument with this value is not sent, if it is not. */
function reasonFor(type: string, argument: Argument, sample: OscArgument): string | undefined {
  const rule = { osc_address: '/', websocket_type: type, args: [{ ...argument, osc_index: 0 }] };
  const made = mapIncoming({ incoming: [rule] }, { address: '/', args: [sample] });
  if (made === undefined) return undefined;
  if (made.kind === 'skip')
    return made.reason.replace(/^.*?: the argument 0 of \/, /, 'the argument, ').replace(/\.$/, '');
  return refusals(made.message).find((problem) => problem.startsWith(`"${argument.websocket_field}"`));
}
