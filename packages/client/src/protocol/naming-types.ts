import type { MessageMap } from './message-map.ts';

/**
 * What a table asks of each of its schemas: that what it makes has the `type` that it stands under. With another one `on` would
 * compile for a type that never comes.
 *
 * @example
 * type Named = NamingTypes<{ score: { type: 'score' } }>; // { readonly score: unknown }
 */
export type NamingTypes<M extends MessageMap> = {
  readonly [T in keyof M]: T extends M[T]['type'] ? unknown : `a schema that makes another type than ${T & string}`;
};
