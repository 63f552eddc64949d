import { quizzerOutgoing } from '@hardware-ws/quizzer';
import { didYouMean } from '../config/did-you-mean.ts';
import type { PathProblem } from '../config/path-problem.ts';
import { fieldsOf } from './fields-of.ts';
import type { LegibleFile } from './legible-file.ts';

/** What the backend and web pages add to any message, and what a press has on the wire. */
const added = ['channel_id', 'clientId', 'recipient', 'age_ms'];

/** Fields that are nearly called as one of the contract; messages may have others, so of those nothing is said. */
export function misspeltFields({ outgoing, incoming }: LegibleFile): readonly PathProblem[] {
  return [
    ...outgoing.flatMap(({ websocket_type = '', conditions = {}, osc_destinations = [] }, rule) => [
      ...Object.keys(conditions).flatMap((field) =>
        misspelt(websocket_type, field, { path: ['outgoing', rule, 'conditions', field], key: true }),
      ),
      ...osc_destinations.flatMap(({ args = [] }, index) =>
        args.flatMap(({ field }, at) =>
          misspelt(websocket_type, field, {
            path: ['outgoing', rule, 'osc_destinations', index, 'args', at, 'field'],
          }),
        ),
      ),
    ]),
    ...incoming.flatMap(({ websocket_type = '', args = [] }, rule) =>
      args.flatMap(({ websocket_field }, at) =>
        misspelt(websocket_type, websocket_field, { path: ['incoming', rule, 'args', at, 'websocket_field'] }),
      ),
    ),
  ];
}

function misspelt(
  type: string,
  field: string | undefined,
  place: Pick<PathProblem, 'path' | 'key'>,
): readonly PathProblem[] {
  const sent = fieldsOf(type, quizzerOutgoing);
  const known = [...fieldsOf(type).keys(), ...sent.keys(), ...added];
  if (field === undefined || known.length === added.length || known.includes(field)) return [];
  const suggestion = didYouMean(
    field,
    known.filter((name) => name !== 'type'),
  );
  if (suggestion === undefined) return [];
  const message = `${type} has no field "${field}" that we know of, did you mean "${suggestion}"?`;
  return [{ severity: 'warning', message, suggestion, ...place }];
}
