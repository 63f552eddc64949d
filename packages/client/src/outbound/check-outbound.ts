import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { MessageMap } from '../message-map.ts';
import type { Schemas } from '../schemas.ts';
import { encodingIssue } from './encoding-issue.ts';
import { plainCheck } from '../plain-check.ts';
import { validate } from '../validate.ts';

/**
 * Validates a message by the schema of its type, and refuses what cannot be sent as JSON in any field that the schema
 * keeps; a type that the table does not name is refused. What passes is a copy: the sender's own may change before it is
 * written.
 */
export function checkOutbound<O extends MessageMap>(
  schemas: Schemas<O>,
): (message: O[keyof O]) => StandardSchemaV1.Result<O[keyof O]> {
  const checks = new Map<unknown, (message: O[keyof O]) => StandardSchemaV1.Result<O[keyof O]>>();
  return (message) => {
    const type: unknown = (message as Partial<O[keyof O]> | undefined)?.type;
    const check = checks.get(type);
    if (check) return check(message);
    if (typeof type !== 'string' || !Object.hasOwn(schemas, type)) {
      const shown = typeof type === 'string' ? JSON.stringify(type) : `a ${typeof type}`;
      return { issues: [{ path: ['type'], message: `${shown} is no type that may be sent` }] };
    }
    const made = checkOf(schemas[type as keyof O]);
    checks.set(type, made);
    return made(message);
  };
}

function checkOf<M extends object>(schema: StandardSchemaV1<unknown, M>): (message: M) => StandardSchemaV1.Result<M> {
  const isPlain = plainCheck(schema);
  return (message) => {
    const copy = { ...message };
    const result = isPlain?.(copy) ? { value: copy } : validate(schema, message);
    const issue = result.issues ? undefined : encodingIssue(result.value);
    return issue ? { issues: [issue] } : result;
  };
}
