import { oscPattern } from '@hardware-ws/osc';
import type { PathProblem } from '../config/path-problem.ts';
import { fieldsOf } from './fields-of.ts';
import type { LegibleFile } from './legible-file.ts';

/** Rules that no message can reach, or that make nothing of it. */
export function neverFiring(file: LegibleFile): readonly PathProblem[] {
  return [...impossibleConditions(file), ...withoutDestination(file), ...shadowed(file)];
}

/** Conditions on a value that the field of such a message never has. */
function impossibleConditions({ outgoing }: LegibleFile): readonly PathProblem[] {
  return outgoing.flatMap(({ websocket_type: type = '', conditions = {} }, rule) => {
    const fields = fieldsOf(type);
    return Object.entries(conditions)
      .filter(([field, wanted]) => {
        const schema = fields.get(field);
        // A condition of null is met by a field that is not there, too.
        const values = wanted === null ? [null, undefined] : [wanted];
        return schema !== undefined && !values.some((value) => schema.safeParse(value).success);
      })
      .map(([field, wanted]): PathProblem => ({
        severity: 'warning',
        path: ['outgoing', rule, 'conditions', field],
        message: `can never be met: "${field}" of ${type} is never ${JSON.stringify(wanted)}`,
      }));
  });
}

function withoutDestination({ outgoing }: LegibleFile): readonly PathProblem[] {
  return outgoing.flatMap(({ osc_destinations }, rule): readonly PathProblem[] => {
    if (osc_destinations === undefined || osc_destinations.length > 0) return [];
    const message = 'sends nothing: the list is empty; leave it out to send to default_destination';
    return [{ severity: 'warning', path: ['outgoing', rule, 'osc_destinations'], message }];
  });
}

/** Of incoming rules only the first that matches an address is applied. */
function shadowed({ incoming }: LegibleFile): readonly PathProblem[] {
  const patterns = incoming.map(({ osc_address }) => (osc_address === undefined ? undefined : oscPattern(osc_address)));
  return incoming.flatMap(({ osc_address: address }, rule): readonly PathProblem[] => {
    if (address === undefined) return [];
    const first = incoming
      .slice(0, rule)
      .findIndex(
        (other, index) => other.osc_address === address || (isLiteral(address) && patterns[index]?.(address) === true),
      );
    if (first < 0) return [];
    const message = `can never fire: incoming[${first}] takes its messages, and only the first rule is applied`;
    return [{ severity: 'warning', path: ['incoming', rule, 'osc_address'], message }];
  });
}

function isLiteral(address: string) {
  return !/[*?[\]{}]/.test(address);
}
