import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { MessageMap } from '../message-map.ts';
import type { Schemas } from '../schemas.ts';
import { validate } from '../validate.ts';

/** Validates a message by the schema of its type; a type that the table does not name is refused. */
export function checkOutbound<O extends MessageMap>(
  schemas: Schemas<O>,
  message: O[keyof O],
): StandardSchemaV1.Result<O[keyof O]> {
  const type: unknown = (message as Partial<O[keyof O]> | undefined)?.type;
  if (typeof type === 'string' && Object.hasOwn(schemas, type)) return validate(schemas[type as keyof O], message);
  return { issues: [{ path: ['type'], message: `${JSON.stringify(type)} is no type that may be sent` }] };
}
