import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { MessageMap } from './message-map.ts';

/**
 * One schema per message `type`: zod, zod/mini or any other Standard Schema, synchronous.
 *
 * A table and not a union, so that a message is looked at once, by the schema of its own type.
 *
 * @example
 * const inbound = { score: z.object({ type: z.literal('score'), points: z.number() }) };
 */
export type Schemas<M extends MessageMap> = { readonly [T in keyof M]: StandardSchemaV1<unknown, M[T]> };
