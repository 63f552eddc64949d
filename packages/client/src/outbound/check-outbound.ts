import type { StandardSchemaV1 } from '@standard-schema/spec';
import { flatCopy } from '../schema/flat-copy.ts';
import { requireType, validate } from '../schema/validate.ts';
import type { MessageMap } from '../protocol/message.ts';
import { plainCheck } from '../schema/plain-check.ts';
import type { Schemas } from '../protocol/schemas.ts';
import { textOf } from '../text/text-of.ts';
import { wireForm } from '../schema/wire-form.ts';

/**
 * Validates a message by the schema of its type, and refuses what cannot be sent as JSON in any field that the schema
 * keeps; a type that the table does not name is refused. What passes is a deep copy, as JSON carries it: the sender's own may
 * change before it is written. Never throws, whatever the message is or does when it is read.
 *
 * @example
 * checkOutbound(quizzerOutgoing)({ type: 'toggle_buzzers', enabled: true }).issues; // undefined
 */
export function checkOutbound<O extends MessageMap>(
  schemas: Schemas<O>,
): (message: O[keyof O]) => StandardSchemaV1.Result<O[keyof O]> {
  type Check = (message: O[keyof O]) => StandardSchemaV1.Result<O[keyof O]>;
  const checks = new Map<unknown, Check>();
  const check: Check = (message) => {
    const type: unknown = (message as Partial<O[keyof O]> | undefined)?.type;
    const known = checks.get(type);
    if (known) return known(message);
    if (typeof type !== 'string' || !Object.hasOwn(schemas, type)) {
      const shown = typeof type === 'string' ? JSON.stringify(type) : `a ${typeof type}`;
      return { issues: [{ path: ['type'], message: `${shown} is no type that may be sent` }] };
    }
    const made = checkOf(type, schemas[type as keyof O]);
    checks.set(type, made);
    return made(message);
  };
  return (message) => {
    try {
      return check(message);
    } catch (error) {
      return { issues: [{ message: `the message cannot be read: ${textOf(error)}` }] };
    }
  };
}

function checkOf<M extends object>(
  type: string,
  schema: StandardSchemaV1<unknown, M>,
): (message: M) => StandardSchemaV1.Result<M> {
  const isPlain = plainCheck(schema);
  return (message) => {
    const copy = flatCopy(message);
    if (copy && isPlain?.(copy)) return { value: copy as M };
    const result = validate(schema, message);
    return result.issues ? result : requireType(wireForm(result.value) as StandardSchemaV1.Result<M>, type);
  };
}
