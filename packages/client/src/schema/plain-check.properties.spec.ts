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
  (inner) => z._default(inner, () => 'made'),
  (inner) => z._default(inner, () => ['made']),
  (inner) => z._default(inner, () => undefined),
  (inner) => z._default(inner, thrown),
  (inner) => z.prefault(inner, 'on'),
  (inner) => z.catch(inner, 'on'),
  (inner) => z.union([inner, z.undefined()]),
  (inner) => z.pipe(inner, inner),
  (inner) => z.lazy(() => inner),
];
function thrown(): never {
  throw new Error('no default today');
}
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
        expect(plainCheck(schema)?.(message)).toBe(result.success ? message : undefined);
        if (!result.success) return;
        accepted += 1;
        expect(result.data).toEqual(message);
      }),
      { numRuns: 5000 },
    );
    expect(accepted).toBeGreaterThan(500);
  });

  it('returns what the schema returns, however its fields are wrapped, including absent fields and their defaults', () => {
    let [accepted, filled] = [0, 0];
    const there = fc.oneof(
      fc.constant({}),
      value.map((field) => ({ field })),
    );
    fc.assert(
      fc.property(wrapped, there, (field, message) => {
        const schema = z.looseObject({ field });
        const given = Object.freeze({ ...message });
        const plain = plainCheck(schema)?.(given);
        if (plain === undefined) return;
        accepted += 1;
        filled += plain === given ? 0 : 1;
        expect(schema.safeParse(message)).toStrictEqual({ success: true, data: plain });
      }),
      { numRuns: 5000 },
    );
    expect(accepted).toBeGreaterThan(500);
    expect(filled).toBeGreaterThan(100);
  });
});
