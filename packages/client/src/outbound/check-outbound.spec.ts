import * as z from 'zod/mini';
import { show, type Outbound } from '../../test/show.ts';
import { checkOutbound } from './check-outbound.ts';

const checked = checkOutbound(show.outbound);

function check(message: unknown) {
  return checked(message as Outbound['press']);
}

describe('checkOutbound', () => {
  it('accepts a message that its schema accepts', () => {
    expect(check({ type: 'press', id: 1 })).toEqual({ value: { type: 'press', id: 1 } });
  });

  it('refuses one that its schema refuses, with the path of the field', () => {
    expect(check({ type: 'press', id: '1' })).toMatchObject({ issues: [{ path: ['id'] }] });
  });

  it('returns a copy', () => {
    const loose = { note: z.looseObject({ type: z.literal('note') }) };
    for (const schemas of [show.outbound, loose]) {
      const message = schemas === loose ? { type: 'note', text: 'hi' } : { type: 'press', id: 1 };
      const result = checkOutbound(schemas as typeof loose)(message as { type: 'note' });
      expect(result).toEqual({ value: message });
      expect('value' in result && result.value).not.toBe(message);
    }
  });

  it('fills absent fields with their defaults, and checks these as well', () => {
    const note = { type: 'note' } as never;
    const withDefault = (value: unknown) =>
      checkOutbound({ note: z.looseObject({ type: z.literal('note'), a: z._default(z.unknown(), () => value) }) });
    expect(withDefault('x')(note)).toEqual({ value: { type: 'note', a: 'x' } });
    expect(withDefault(['x'])(note)).toEqual({ value: { type: 'note', a: ['x'] } });
    expect(withDefault([NaN])(note)).toMatchObject({ issues: [{ path: ['a', 0] }] });
  });

  it.each([{ type: 'score' }, { type: 'constructor' }, {}, null, undefined, 'press', 1])(
    'refuses %j, whose type may not be sent',
    (message) => {
      expect(check(message)).toMatchObject({ issues: [{ path: ['type'] }] });
    },
  );

  it('returns a deep copy, so later changes are not sent', () => {
    const [type, made] = ['note', z.looseObject({ type: z.literal('note') })];
    const own = { '~standard': { version: 1, vendor: 'own', validate: (value: unknown) => ({ value }) } };
    for (const schema of [made, z.object({ type: z.literal('note'), deep: z.unknown() }), own]) {
      const deep = { list: [1] };
      const result = checkOutbound({ note: schema } as never)({ type, deep } as never);
      deep.list.push(NaN);
      expect(result).toEqual({ value: { type: 'note', deep: { list: [1] } } });
    }
  });

  it.each<[string, unknown]>([
    ['another type', { value: { type: 'score' } }],
    ['no type', { value: {} }],
    ['no object', { value: 'press' }],
    ['nothing', { value: undefined }],
  ])('refuses what its schema makes %s of', (_, made) => {
    const schema = { '~standard': { version: 1, vendor: 'own', validate: () => made } };
    expect(checkOutbound({ press: schema } as never)({ type: 'press' }).issues).toHaveLength(1);
  });

  it.each<[string, object]>([
    [
      'a getter that throws',
      {
        type: 'press',
        get id(): never {
          throw new Error('broken');
        },
      },
    ],
    [
      'a type that throws',
      {
        get type(): never {
          throw new Error('broken');
        },
      },
    ],
    ['a Proxy that throws', new Proxy({ type: 'press' }, { ownKeys: broken })],
    ['a Proxy of which nothing can be asked', new Proxy({}, { get: broken })],
  ])('refuses %s, and does not throw', (_, message) => {
    expect(check(message)).toMatchObject({ issues: [{ message: expect.stringContaining('broken') as string }] });
  });
});

function broken(): never {
  throw new Error('broken');
}
