import * as z from 'zod/mini';

/** A part of a configuration, with what an editor says about it. */
export function told<T extends z.ZodMiniType>(description: string, schema: T): T {
  z.globalRegistry.add(schema, { description });
  return schema;
}
