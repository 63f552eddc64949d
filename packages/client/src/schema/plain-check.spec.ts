import * as z from 'zod/mini';
import { plainCheck } from './plain-check.ts';

function thrown(): never {
  throw new Error('no default today');
}

describe('plainCheck', () => {
  it('makes the default of each absent field once, in the order of the schema, and only for a message that it accepts', () => {
    const made: string[] = [];
    const madeAs = (name: string) => z._default(z.string(), () => `${name}${made.push(name)}`);
    const check = plainCheck(
      z.looseObject({ b: madeAs('b'), n: z.number(), a: z.optional(madeAs('a')), c: madeAs('c') }),
    );
    expect(made).toEqual([]);
    expect(check?.({ n: 1, c: 'given', other: true })).toStrictEqual({
      n: 1,
      c: 'given',
      other: true,
      b: 'b1',
      a: 'a2',
    });
    expect(check?.({ n: 'one' })).toBeUndefined();
    expect(made).toEqual(['b', 'a']);
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
    ['a default', z._default(z.string(), 'x'), ['', 'y'], [null, 1]],
    ['a nullable transform', z.nullable(z.pipe(z.string(), z.transform(Number))), [null], ['1', undefined]],
    ['an optional choice', z.optional(z.union([z.string(), z.int()])), [undefined], ['a', 1]],
    ['an optional object', z.optional(z.nullable(z.object({ b: z.string() }))), [undefined, null], [{ b: 'a' }, {}]],
    ['an optional default', z.optional(z._default(z.string(), 'x')), ['y'], [null]],
    ['a nullable default', z.nullable(z._default(z.string(), 'x')), ['y', null], [1]],
    ['a default of a nullable', z._default(z.nullable(z.int()), 3), [null, 4], [0.5]],
    ['a default that throws', z._default(z.string(), thrown), ['y'], [undefined]],
    ['an exactly optional', z.exactOptional(z.string()), ['y'], [undefined]],
  ])('accepts for %s only what its schema does not change', (_, field, accepted, others) => {
    const schema = z.looseObject({ a: field });
    expect(accepted.map((a) => plainCheck(schema)?.({ a }))).toStrictEqual(accepted.map((a) => ({ a })));
    expect(others.map((a) => plainCheck(schema)?.({ a }))).toEqual(others.map(() => undefined));
    for (const a of accepted) expect(schema.parse({ a })).toStrictEqual({ a });
  });

  it('is made once for each schema', () => {
    const schema = z.looseObject({ a: z.string() });
    expect(plainCheck(schema)).toBe(plainCheck(schema));
  });

  it('leaves a message with its own __proto__ to the schema', () => {
    const check = plainCheck(z.looseObject({ type: z.literal('a') }));
    expect(check?.(JSON.parse('{"type":"a","__proto__":{"x":1}}') as object)).toBeUndefined();
  });
});
