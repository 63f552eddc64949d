import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { MessageMap } from './message.ts';

/**
 * One schema per message `type`: zod, zod/mini or any other Standard Schema, synchronous.
 *
 * It is a table instead of a union, so a message is validated once, by the schema of its own type.
 *
 * @example
 * const inbound = { score: z.object({ type: z.literal('score'), points: z.number() }) };
 */
export type Schemas<M extends MessageMap> = { readonly [T in keyof M]: StandardSchemaV1<unknown, M[T]> };

/**
 * Requires that each schema of a table makes messages whose `type` is its key. Otherwise, `on` would compile for a type that
 * never arrives.
 *
 * @example
 * type Checked = KeysMatchTypes<{ score: { type: 'score' } }>; // { readonly score: unknown }
 */
export type KeysMatchTypes<M extends MessageMap> = {
  readonly [T in keyof M]: T extends M[T]['type']
    ? unknown
    : `this schema must make messages of the type ${T & string}`;
};
