import { contractFields, type Contract } from './contract.ts';
import type { CheckedFile, FileProblem } from './file-problem.ts';

/** Fields whose names are nearly those of the contract. Messages may have others, so nothing is said of those. */
export function misspeltFields({ outgoing, incoming, contract }: CheckedFile): readonly FileProblem[] {
  return [
    ...outgoing.flatMap(({ index, rule: { websocket_type: type, conditions }, targets }) => [
      ...Object.keys(conditions).flatMap((field) =>
        misspelt(contract, type, field, { path: ['outgoing', index, 'conditions', field], key: true }),
      ),
      ...targets.flatMap(({ target }) =>
        target.args.flatMap(({ argument: { field }, fieldPath }) =>
          misspelt(contract, type, field, { path: ['outgoing', index, ...fieldPath] }),
        ),
      ),
    ]),
    ...incoming.flatMap(({ index, rule: { websocket_type: type, args, set = {} } }) => [
      ...Object.keys(set).flatMap((field) =>
        misspelt(contract, type, field, { path: ['incoming', index, 'set', field], key: true }),
      ),
      ...args.flatMap(({ websocket_field }, at) =>
        misspelt(contract, type, websocket_field, { path: ['incoming', index, 'args', at, 'websocket_field'] }),
      ),
    ]),
  ];
}

function misspelt(
  { inbound, outbound, addedFields, didYouMean }: Contract,
  type: string,
  field: string,
  place: Pick<FileProblem, 'path' | 'key'>,
): readonly FileProblem[] {
  const named = [...contractFields(inbound, type).keys(), ...contractFields(outbound, type).keys()];
  const known = [...named, ...addedFields];
  if (named.length === 0 || known.includes(field)) return [];
  const suggestion = didYouMean(
    field,
    known.filter((name) => name !== 'type'),
  );
  if (suggestion === undefined) return [];
  const message = `${type} has no known field "${field}", did you mean "${suggestion}"?`;
  return [{ severity: 'warning', message, suggestion, ...place }];
}
