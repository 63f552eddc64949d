import * as z from 'zod/mini';

/** A part of a configuration, with what an editor says about it. */
export function described<T extends z.ZodMiniType>(description: string, schema: T): T {
  z.globalRegistry.add(schema, { description });
  return schema;
}

/** A text that is not empty, as it is written. */
export function nameSchema(description: string) {
  return described(description, z.string('expected a text').check(z.minLength(1, 'expected a text that is not empty')));
}

/** A key that is true or false, and may be left out. */
export function flagSchema(description: string) {
  return z.optional(described(description, z.boolean('expected true or false')));
}

const visibleText = 'expected a text that is not blank and has no control characters';

/** A text by which people tell clients apart. */
export function idSchema(description: string) {
  return described(
    description,
    z.string('expected a text').check(z.regex(/^(?!\s*$)[^\p{Cc}\p{Zl}\p{Zp}]*$/u, visibleText)),
  );
}

const rate = 'expected a number above 0: how many a second';
/** The `rate_limit_hz` of a rule, as it is written. */
export const rateLimitSchema = z.optional(
  described(
    'At most so many a second; of those in between the latest is sent when its turn comes.',
    z.number(rate).check(z.positive(rate)),
  ),
);
