import type { Source } from '../endpoint/endpoint.ts';
import type { IncomingArgument } from '../rule/incoming-rule.ts';
import { incomingField } from '../trace/trace-incoming.ts';
import { contractFields, type Contract } from './contract.ts';
import type { CheckedFile, FileProblem } from './file-problem.ts';

const fraction = 0.123;

/** Incoming rules that make what the backend's schemas refuse: always, which is an error, or of some values. */
export function neverSent({ incoming, contract }: CheckedFile): readonly FileProblem[] {
  return incoming.flatMap(({ index, rule: { websocket_type: type, set = {} }, trigger }) => {
    const path = ['incoming', index];
    const sources = trigger?.sources ?? [];
    const given = new Set([...Object.keys(set), ...sources.map(({ argument }) => argument.websocket_field)]);
    const missing = [...contractFields(contract.outbound, type)]
      .filter(([field, schema]) => field !== 'type' && !given.has(field) && !schema.safeParse(undefined).success)
      .map(([field]): FileProblem => {
        const message = `can never be sent: ${type} needs "${field}", but neither "set" nor an argument sets it`;
        return { severity: 'error', runs: true, path: [...path, 'websocket_type'], message };
      });
    const refused = sources.flatMap((source) => refusedValues(type, source, [...path, ...source.path], contract));
    const constants = Object.keys(set).flatMap((field): readonly FileProblem[] => {
      const constant = Object.fromEntries([[field, set[field]]]);
      const reason = contract.refusals({ type, ...constant }).find((problem) => problem.startsWith(`"${field}"`));
      if (reason === undefined) return [];
      return [
        { severity: 'error', runs: true, path: [...path, 'set', field], message: `can never be sent: ${reason}` },
      ];
    });
    return [...missing, ...constants, ...refused];
  });
}

function refusedValues(
  type: string,
  { argument, samples }: Source<object>,
  path: readonly PropertyKey[],
  contract: Contract,
): readonly FileProblem[] {
  const schema = contractFields(contract.outbound, type).get(argument.websocket_field);
  // A message whose type comes from outside is of any type.
  if (schema === undefined || argument.websocket_field === 'type') return [];
  const why = (sample: unknown) => whyNot(type, argument, sample, contract);
  const { map, scale, clamp } = argument;
  const keys = Object.keys(map ?? {});
  const reasons = (map ? keys : samples).map(why);
  const place = argument.type === undefined ? path : [...path, 'type'];
  const [first] = reasons.filter((reason) => reason !== undefined);
  if (first === undefined) return [];
  if (reasons.every((reason) => reason !== undefined)) {
    return [{ severity: 'error', runs: true, path: place, message: `can never be sent: ${first}` }];
  }
  if (map && !scale && !clamp) {
    return keys.flatMap((key, index): readonly FileProblem[] => {
      const reason = reasons[index];
      return reason === undefined
        ? []
        : [{ severity: 'warning', path: [...path, 'map', key], message: `is not sent: ${reason}` }];
    });
  }
  const isFloat = argument.type === 'float' || (argument.type === undefined && (scale ?? clamp) !== undefined);
  // What has neither a type nor a range may come as it should, but much gear sends 1 for true.
  const isBool = argument.type === undefined && !isFloat && why(true) === undefined;
  const reason = isFloat ? why(fraction) : isBool ? why(1) : undefined;
  if (reason === undefined) return [];
  const advice = isBool ? 'type: bool' : 'type: int';
  return [{ severity: 'warning', path: place, message: `is not always sent: ${reason}; give "${advice}"` }];
}

/** Why a message in which an argument has this value is not sent, if it is not. */
function whyNot(type: string, argument: IncomingArgument, sample: unknown, { refusals }: Contract): string | undefined {
  const field = argument.websocket_field;
  const made = incomingField(sample, argument);
  if ('reason' in made) return `the argument, for "${field}", is ${made.reason}`;
  return refusals({ type, ...Object.fromEntries([[field, made.field]]) }).find((problem) =>
    problem.startsWith(`"${field}"`),
  );
}
