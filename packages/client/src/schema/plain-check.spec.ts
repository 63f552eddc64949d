import fc from 'fast-check';
import * as z from 'zod/mini';
import { plainCheck } from './plain-check.ts';

const plain: Readonly<Record<string, z.ZodMiniType>> = {
  s: z.string(),
  b: z.boolean(),
  n: z.number(),
  i: z.int(),
  l: z.literal('on'),
  sn: z.nullable(z.string()),
  io: z.optional(z.int()),
  no: z.nullable(z.optional(z.literal(7))),
};
const shape = fc.subarray(Object.keys(plain)).map((keys) => Object.fromEntries(keys.map((key) => [key, plain[key]])));
/** The fields: any of these inside any of those, up to three levels deep. */
const bare = fc.constantFrom<z.ZodMiniType>(
  ...Object.values(plain),
  z.literal(undefined),
  z.literal(null),
  z.undefined(),
  z.null(),
  z.unknown(),
  z.any(),
  z.union([z.string(), z.undefined()]),
  z.union([z.string(), z.literal(undefined)]),
  z.literal(['on', undefined]),
);
const wraps: readonly ((inner: z.ZodMiniType) => z.ZodMiniType)[] = [
  z.optional,
  z.nullable,
  z.nullish,
  z.exactOptional,
  z.readonly,
  (inner) => z.nonoptional(inner),
  (inner) => z._default(inner, 'on'),
  (inner) => z.prefault(inner, 'on'),
  (inner) => z.catch(inner, 'on'),
  (inner) => z.union([inner, z.undefined()]),
  (inner) => z.pipe(inner, inner),
  (inner) => z.lazy(() => inner),
];
const wrapped = fc
  .tuple(bare, fc.array(fc.constantFrom(...wraps), { maxLength: 3 }))
  .map(([inner, wraps]) => wraps.reduce((field, wrap) => wrap(field), inner));
const value = fc.oneof(
  fc.constantFrom('on', 7, 0.5, 2 ** 53, -0, Infinity, NaN, null, undefined, true, [], {}),
  fc.jsonValue({ maxDepth: 1 }),
);
const otherKey = fc.string().filter((key) => key !== '__proto__');
const fields = fc.dictionary(fc.oneof(fc.constantFrom(...Object.keys(plain)), otherKey), value);

describe('plainCheck', () => {
  it('accepts what the schema accepts unchanged, whatever the fields', () => {
    let accepted = 0;
    fc.assert(
      fc.property(shape, fields, (shape, message) => {
        const schema = z.looseObject(shape as never);
        const result = schema.safeParse(message);
        expect(plainCheck(schema)?.(message)).toBe(result.success);
        if (!result.success) return;
        accepted += 1;
        expect(result.data).toEqual(message);
      }),
      { numRuns: 5000 },
    );
    expect(accepted).toBeGreaterThan(500);
  });

  it('accepts nothing that the schema refuses or changes, however its fields are wrapped, including absent fields', () => {
    let accepted = 0;
    const there = fc.oneof(
      fc.constant({}),
      value.map((field) => ({ field })),
    );
    fc.assert(
      fc.property(wrapped, there, (field, message) => {
        const schema = z.looseObject({ field });
        if (plainCheck(schema)?.(message) !== true) return;
        accepted += 1;
        expect(schema.safeParse(message)).toStrictEqual({ success: true, data: message });
      }),
      { numRuns: 5000 },
    );
    expect(accepted).toBeGreaterThan(500);
  });

  it.each<[string, object]>([
    ['drops fields', z.object({ a: z.string() })],
    ['refuses fields', z.strictObject({ a: z.string() })],
    ['looks at other fields', z.object({ a: z.string() }).check(z.refine(() => false))],
    ['is refined', z.looseObject({ a: z.string() }).check(z.refine(() => false))],
    ['has a check', z.looseObject({ a: z.string().check(z.minLength(3)) })],
    ['has a format', z.looseObject({ a: z.email() })],
    ['has another number format', z.looseObject({ a: z.int32() })],
    ['converts', z.looseObject({ a: z.coerce.string() })],
    ['catches', z.looseObject({ a: z.catch(z.string(), '') })],
    ['transforms', z.looseObject({ a: z.pipe(z.string(), z.transform(Number)) })],
    ['has a choice', z.looseObject({ a: z.union([z.string(), z.number()]) })],
    ['has several literals', z.looseObject({ a: z.literal(['a', 'b']) })],
    ['nests', z.looseObject({ a: z.looseObject({}) })],
    ['checks the other fields', z.catchall(z.object({ a: z.string() }), z.number())],
    ['is not an object', z.string()],
    ['is not from zod', { '~standard': { version: 1, vendor: 'own', validate: () => ({ value: 1 }) } }],
    ['is not a schema', {}],
  ])('has no check for a schema that %s', (_, schema) => {
    expect(plainCheck(schema)).toBeUndefined();
  });

  it.each<[string, z.ZodMiniType, readonly unknown[], readonly unknown[]]>([
    ['a default', z._default(z.string(), 'x'), ['', 'y'], [undefined, null, 1]],
    ['a nullable transform', z.nullable(z.pipe(z.string(), z.transform(Number))), [null], ['1', undefined]],
    ['an optional choice', z.optional(z.union([z.string(), z.int()])), [undefined], ['a', 1]],
    ['an optional object', z.optional(z.nullable(z.object({ b: z.string() }))), [undefined, null], [{ b: 'a' }, {}]],
    ['an optional default', z.optional(z._default(z.string(), 'x')), ['y'], [undefined]],
    ['a nullable default', z.nullable(z._default(z.string(), 'x')), ['y', null], [undefined]],
    ['a default of a nullable', z._default(z.nullable(z.int()), 3), [null, 4], [undefined, 0.5]],
    ['an exactly optional', z.exactOptional(z.string()), ['y'], [undefined]],
  ])('accepts for %s only what its schema does not change', (_, field, accepted, others) => {
    const schema = z.looseObject({ a: field });
    expect(accepted.map((a) => plainCheck(schema)?.({ a }))).toEqual(accepted.map(() => true));
    expect(others.map((a) => plainCheck(schema)?.({ a }))).toEqual(others.map(() => false));
    for (const a of accepted) expect(schema.parse({ a })).toStrictEqual({ a });
  });

  it('is made once for each schema', () => {
    const schema = z.looseObject({ a: z.string() });
    expect(plainCheck(schema)).toBe(plainCheck(schema));
  });

  it('leaves a message with its own __proto__ to the schema', () => {
    const check = plainCheck(z.looseObject({ type: z.literal('a') }));
    expect(check?.(JSON.parse('{"type":"a","__proto__":{"x":1}}') as object)).toBe(false);
  });
});
