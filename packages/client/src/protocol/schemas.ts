import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { MessageMap } from './message.ts';

/**
 * One schema per message `type`: zod, zod/mini or any other Standard Schema, synchronous.
 *
 * A table and not a union, so that a message is looked at once, by the schema of its own type.
 *
 * @example
 * const inbound = { score: z.object({ type: z.literal('score'), points: z.number() }) };
 */
export type Schemas<M extends MessageMap> = { readonly [T in keyof M]: StandardSchemaV1<unknown, M[T]> };

/**
 * What a table asks of each of its schemas: that what it makes has the `type` that it stands under. With another one `on` would
 * compile for a type that never comes.
 *
 * @example
 * type Checked = KeysMatchTypes<{ score: { type: 'score' } }>; // { readonly score: unknown }
 */
export type KeysMatchTypes<M extends MessageMap> = {
  readonly [T in keyof M]: T extends M[T]['type'] ? unknown : `a schema that makes another type than ${T & string}`;
};
