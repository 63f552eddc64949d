import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { MessageMap } from '../message-map.ts';
import type { Schemas } from '../schemas.ts';
import { encodingIssue } from './encoding-issue.ts';
import { validate } from '../validate.ts';

/**
 * Validates a message by the schema of its type, and refuses what cannot be sent as JSON in any field that the schema
 * keeps; a type that the table does not name is refused.
 */
export function checkOutbound<O extends MessageMap>(
  schemas: Schemas<O>,
  message: O[keyof O],
): StandardSchemaV1.Result<O[keyof O]> {
  const type: unknown = (message as Partial<O[keyof O]> | undefined)?.type;
  if (typeof type !== 'string' || !Object.hasOwn(schemas, type)) {
    const shown = typeof type === 'string' ? JSON.stringify(type) : `a ${typeof type}`;
    return { issues: [{ path: ['type'], message: `${shown} is no type that may be sent` }] };
  }
  const result = validate(schemas[type as keyof O], message);
  const issue = result.issues ? undefined : encodingIssue(result.value);
  return issue ? { issues: [issue] } : result;
}
