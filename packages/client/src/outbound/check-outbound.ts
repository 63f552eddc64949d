import type { StandardSchemaV1 } from '@standard-schema/spec';
import { isPlainObject } from '../schema/flat-copy.ts';
import { requireType, validate } from '../schema/validate.ts';
import type { MessageMap } from '../protocol/message.ts';
import { plainCheck } from '../schema/plain-check.ts';
import type { Schemas } from '../protocol/schemas.ts';
import { textOf } from '../text/text-of.ts';
import { wireForm } from '../schema/wire-form.ts';

/**
 * Makes a function that validates a message by the schema of its type. It refuses a message whose type is not in the table, and
 * a message with a value that JSON cannot transmit, even in fields that a loose schema keeps. The result is a deep copy, because
 * the sender may change its message before it is written. It never throws, whatever the message is or does.
 *
 * @example
 * checkOutbound(quizzerOutgoingMessages)({ type: 'toggle_buzzers', enabled: true }).issues; // undefined
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
      return {
        issues: [{ path: ['type'], message: `expected a type of the protocol's outbound table, got ${shown}` }],
      };
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
  const quickly = plainCheck(schema);
  return (message) => {
    // A copy, because what is checked must be what is sent, even if a getter returns something else the next time.
    const copy = isPlainObject(message) ? { ...message } : undefined;
    const plain = copy && quickly?.(copy, { own: true });
    const result = plain ? { value: plain } : validate(schema, message);
    return result.issues ? result : requireType(wireForm(result.value) as StandardSchemaV1.Result<M>, type);
  };
}
