import type { StandardSchemaV1 } from '@standard-schema/spec';
import { number, object } from 'zod';
import * as mini from 'zod/mini';
import { validate } from './validate.ts';

function schemaOf(answer: () => unknown) {
  return { '~standard': { version: 1, vendor: 'own', validate: answer } } as StandardSchemaV1<unknown, unknown>;
}

describe('validate', () => {
  it.each<[string, StandardSchemaV1<unknown, unknown>]>([
    ['zod', object({ n: number() })],
    ['zod/mini', mini.object({ n: mini.number() })],
    ['own', schemaOf(() => ({ value: { n: 1 } }))],
  ])('takes a schema of %s', (_, schema) => {
    expect(validate(schema, { n: 1 })).toEqual({ value: { n: 1 } });
  });

  it('returns an issue with the path of the field', () => {
    expect(validate(object({ n: number() }), { n: '1' })).toMatchObject({ issues: [{ path: ['n'] }] });
  });

  it('returns an issue for a schema that throws', () => {
    const throwing = schemaOf(() => {
      throw new Error('broken');
    });
    expect(validate(throwing, 1)).toEqual({ issues: [{ message: 'the schema failed: Error: broken' }] });
  });

  it.each([
    ['answers later', () => Promise.resolve({ value: 1 })],
    ['rejects later', () => Promise.reject(new Error('broken'))],
  ])('returns an issue for a schema that %s', (_, answer) => {
    expect(validate(schemaOf(answer), 1)).toMatchObject({
      issues: [{ message: expect.stringContaining('returned a promise') as unknown }],
    });
  });

  it.each([null, undefined, 1, 'text', {}, { issues: 1 }, { issues: [null] }, () => 1])(
    'makes an issue of a schema that answers %p',
    (answer) => {
      const result = validate(
        schemaOf(() => answer),
        1,
      );
      expect(result).toEqual({ issues: [{ message: expect.stringMatching(/^the schema failed: /) as string }] });
    },
  );

  it('returns an issue for any value that a schema throws', () => {
    const throwing = schemaOf(() => {
      throw Object.create(null);
    });
    expect(validate(throwing, 1)).toEqual({ issues: [{ message: 'the schema failed: an unprintable object' }] });
  });

  it('returns printable issues, whatever the schema returned', () => {
    const odd = { message: Symbol('odd'), path: 'a' };
    expect(
      validate(
        schemaOf(() => ({ issues: [odd] })),
        1,
      ),
    ).toEqual({ issues: [{ message: 'Symbol(odd)' }] });
  });
});
