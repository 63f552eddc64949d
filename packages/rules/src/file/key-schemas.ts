import * as z from 'zod/mini';

/** Gives a schema the description that an editor shows. */
export function described<T extends z.ZodMiniType>(description: string, schema: T): T {
  z.globalRegistry.add(schema, { description });
  return schema;
}

/** The schema of a text that is not empty. */
export function nameSchema(description: string) {
  return described(description, z.string('expected a text').check(z.minLength(1, 'expected a text that is not empty')));
}

/** The schema of an optional key that is true or false. */
export function flagSchema(description: string) {
  return z.optional(described(description, z.boolean('expected true or false')));
}

const visibleText = 'expected a text that is not blank and has no control characters';

/** The schema of a client id or client type: a text with visible characters. */
export function idSchema(description: string) {
  return described(
    description,
    z.string('expected a text').check(z.regex(/^(?!\s*$)[^\p{Cc}\p{Zl}\p{Zp}]*$/u, visibleText)),
  );
}

/** The schema of fields and their values. Each call returns a new schema, because a schema has only one description. */
export function fieldsSchema(description: string) {
  // z.record would drop a key `__proto__`, and a condition with it.
  const fields = z.custom<Readonly<Record<string, unknown>>>(
    (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
    'expected fields and their values',
  );
  return described(description, fields);
}

const rate = 'expected a number above 0: how many a second';
/** The schema of a rule's `rate_limit_hz`. */
export const rateLimitSchema = z.optional(
  described(
    'Sends at most this many per second: the first at once, then the latest when its turn comes.',
    z.number(rate).check(z.positive(rate)),
  ),
);
