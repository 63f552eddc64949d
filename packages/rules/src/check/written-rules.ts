import * as z from 'zod/mini';
import { equalsJson } from '../values/equals-json.ts';
import { contractFields } from './contract.ts';
import type { CheckedFile, FileProblem } from './file-problem.ts';

/** What is of another kind counts as left out. The schema says what is wrong with it. */
function legible<T extends z.ZodMiniType>(schema: T) {
  return z.catch(z.optional(schema), undefined);
}
function list<T extends object>(schema: z.ZodMiniType<T>) {
  const none: readonly T[] = [];
  return z.catch(z.array(z.catch(schema, {} as T)), () => [...none]);
}
const type = legible(z.string());
const fields = legible(z.record(z.string(), z.unknown()));
const legibleRules = z.catch(
  z.object({
    outgoing: list(z.object({ websocket_type: type, conditions: fields })),
    incoming: list(z.object({ websocket_type: type })),
  }),
  { outgoing: [], incoming: [] },
);

/** What can be read of the rules of a file, right or wrong, at the places where they are written. */
function written(file: CheckedFile): z.output<typeof legibleRules> {
  return legibleRules.parse(file.written);
}

/** A file that makes the bridge do nothing at all. */
export function withoutRules(file: CheckedFile): readonly FileProblem[] {
  const { outgoing, incoming } = written(file);
  return outgoing.length + incoming.length > 0
    ? []
    : [{ severity: 'warning', path: [], message: 'has neither outgoing nor incoming rules: the bridge does nothing' }];
}

/** Types of messages that the contract does not have. The bridge lets them pass, but nobody is known to send or take them. */
export function unknownTypes(file: CheckedFile): readonly FileProblem[] {
  const { inbound, outbound, didYouMean } = file.contract;
  const { outgoing, incoming } = written(file);
  return [
    ...outgoing.map(({ websocket_type }, rule) => ({
      type: websocket_type,
      path: ['outgoing', rule, 'websocket_type'],
      known: inbound,
      unheard: 'the backend is not known to send such a message',
    })),
    ...incoming.map(({ websocket_type }, rule) => ({
      type: websocket_type,
      path: ['incoming', rule, 'websocket_type'],
      known: outbound,
      unheard: 'the backend is not known to accept such a message',
    })),
  ].flatMap(({ type, path, known, unheard }): readonly FileProblem[] => {
    if (type === undefined || type === '' || Object.hasOwn(known, type)) return [];
    const suggestion = didYouMean(type, Object.keys(known));
    const problem = { severity: 'warning', path } as const;
    return suggestion === undefined
      ? [{ ...problem, message: unheard }]
      : [{ ...problem, message: `${unheard}, did you mean "${suggestion}"?`, suggestion }];
  });
}

/** Outgoing rules with the trigger of an earlier one. Both are applied, which is seldom intended. */
export function sameTriggers(file: CheckedFile): readonly FileProblem[] {
  const { outgoing } = written(file);
  const earlier = new Map<string, number[]>();
  return outgoing.flatMap(({ websocket_type: type, conditions = {} }, rule): readonly FileProblem[] => {
    if (type === undefined) return [];
    const rules = earlier.get(type) ?? [];
    earlier.set(type, [...rules, rule]);
    const same = rules.find((other) => equalsJson(outgoing[other]?.conditions ?? {}, conditions));
    if (same === undefined) return [];
    const message = `has the same trigger as outgoing[${String(same)}]: both are applied; one rule can have several destinations`;
    return [{ severity: 'warning', path: ['outgoing', rule, 'websocket_type'], message }];
  });
}

/** Conditions on a value that the field of such a message never has. */
export function impossibleConditions(file: CheckedFile): readonly FileProblem[] {
  return written(file).outgoing.flatMap(({ websocket_type: type = '', conditions = {} }, rule) => {
    const known = contractFields(file.contract.inbound, type);
    return Object.entries(conditions)
      .filter(([field, wanted]) => {
        const schema = known.get(field);
        // A condition of null is met by an absent field as well.
        const values = wanted === null ? [null, undefined] : [wanted];
        return schema !== undefined && !values.some((value) => schema.safeParse(value).success);
      })
      .map(([field, wanted]): FileProblem => ({
        severity: 'warning',
        path: ['outgoing', rule, 'conditions', field],
        message: `can never be met: "${field}" of ${type} is never ${JSON.stringify(wanted)}`,
      }));
  });
}
