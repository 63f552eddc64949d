import * as z from 'zod/mini';

/** A schema with the description that an editor shows. */
export function described<T extends z.ZodMiniType>(description: string, schema: T): T {
  z.globalRegistry.add(schema, { description });
  return schema;
}

/** A text that is not empty. */
export function nameSchema(description: string) {
  return described(description, z.string('expected a text').check(z.minLength(1, 'expected a text that is not empty')));
}

/** An optional key that is true or false. */
export function flagSchema(description: string) {
  return z.optional(described(description, z.boolean('expected true or false')));
}

const visibleText = 'expected a text that is not blank and has no control characters';

/** The id or the type of a client: a text with visible characters. */
export function idSchema(description: string) {
  return described(
    description,
    z.string('expected a text').check(z.regex(/^(?!\s*$)[^\p{Cc}\p{Zl}\p{Zp}]*$/u, visibleText)),
  );
}

/** Fields and their values. Each call makes a schema of its own, because a schema has one description. */
export function fieldsSchema(description: string) {
  // z.record would drop a key `__proto__`, and a condition with it.
  const fields = z.custom<Readonly<Record<string, unknown>>>(
    (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
    'expected fields and their values',
  );
  return described(description, fields);
}

const rate = 'expected a number above 0: how many a second';
/** The `rate_limit_hz` of a rule. */
export const rateLimitSchema = z.optional(
  described(
    'Sends at most this many per second: the first at once, then the latest when its turn comes.',
    z.number(rate).check(z.positive(rate)),
  ),
);
