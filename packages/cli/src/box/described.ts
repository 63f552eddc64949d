import * as z from 'zod/mini';

/** Gives a part of a file the description that an editor shows. */
export function described<T extends z.ZodMiniType>(description: string, schema: T): T {
  z.globalRegistry.add(schema, { description });
  return schema;
}
