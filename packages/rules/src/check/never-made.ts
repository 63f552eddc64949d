import type { TargetArgument } from '../endpoint/endpoint.ts';
import type { OutgoingRule } from '../rule/outgoing-rule.ts';
import { contractFields, type Contract } from './contract.ts';
import type { CheckedFile, FileProblem } from './file-problem.ts';

/** Values of a field, one of each kind; "info" is a text that a field of the contract has. */
const samples: readonly unknown[] = [1, 0, 0.5, true, false, 'a', '1', 'info', ''];

/** Arguments of outgoing rules that cannot become what is wanted, whatever the message says. */
export function neverMade({ outgoing, contract }: CheckedFile): readonly FileProblem[] {
  return outgoing.flatMap(({ index, rule, targets }) =>
    targets.flatMap(({ target }) =>
      target.args.flatMap((wanted) => unmade(rule, wanted, ['outgoing', index, ...wanted.path], contract)),
    ),
  );
}

function unmade(
  { websocket_type: type, conditions }: OutgoingRule,
  wanted: TargetArgument,
  path: readonly PropertyKey[],
  { inbound }: Contract,
): readonly FileProblem[] {
  const { argument } = wanted;
  const { field, map, scale, clamp } = argument;
  const whyNot = (value: unknown) => wanted.whyNot(value);
  const schema = contractFields(inbound, type).get(field);
  const takes = (value: unknown) => schema === undefined || schema.safeParse(value).success;
  const problems: FileProblem[] = [];
  const byDefault = argument.default === undefined ? undefined : whyNot(undefined);
  if (byDefault !== undefined) {
    problems.push({ severity: 'warning', path: [...path, 'default'], message: `is not sent: ${byDefault}` });
  }
  const keys = Object.keys(map ?? {});
  const pinned = Object.hasOwn(conditions, field) ? conditions[field] : undefined;
  const values = (pinned === undefined ? [...samples, ...keys, ...keys.map(Number)] : [pinned]).filter(takes);
  const reasons = values.map(whyNot);
  const [first] = reasons;
  const absent = argument.default !== undefined && byDefault === undefined && (takes(undefined) || takes(null));
  if (first !== undefined && !absent && reasons.every((reason) => reason !== undefined)) {
    const place = argument.type === undefined ? path : [...path, 'type'];
    return [...problems, { severity: 'error', runs: true, path: place, message: `can never be sent: ${first}` }];
  }
  if (!map || scale || clamp) return problems;
  return problems.concat(
    keys.flatMap((key): readonly FileProblem[] => {
      const reason = whyNot(key);
      return reason === undefined
        ? []
        : [{ severity: 'warning', path: [...path, 'map', key], message: `is not sent: ${reason}` }];
    }),
  );
}
