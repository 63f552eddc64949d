import fc from 'fast-check';
import { wireForm } from './wire-form.ts';

function nested(depth: number): unknown {
  return depth === 0 ? 1 : { a: nested(depth - 1) };
}

function issueOf(value: unknown) {
  return wireForm(value).issues?.[0];
}

describe('wireForm', () => {
  it.each<[string, unknown, readonly PropertyKey[]]>([
    ['NaN', { a: [0, NaN] }, ['a', 1]],
    ['Infinity', { a: Infinity }, ['a']],
    ['-Infinity', { a: { b: -Infinity } }, ['a', 'b']],
    ['an integer beyond 64 bit', { a: 2 ** 64 }, ['a']],
    ['a negative integer beyond 64 bit', { a: -(2 ** 63) - 2048 }, ['a']],
    ['a bigint', { a: 1n }, ['a']],
    ['half a character', { a: 'x\ud83d' }, ['a']],
    ['half a character in a key', { b: { '\udc00': 1 } }, ['b', '\udc00']],
    ['a buffer', { a: new ArrayBuffer(1) }, ['a']],
    ['bytes', { a: [new Uint8Array(1)] }, ['a', 0]],
    ['nothing but bytes', new Uint8Array(1), []],
    ['what toJSON makes', { a: { toJSON: () => NaN } }, ['a']],
    ['NaN in a box', { a: Object(NaN) as unknown }, ['a']],
    ['a value that is not an object', 'text', []],
    ['what toJSON makes of it all', { toJSON: () => 'text' }, []],
  ])('refuses %s, with the path', (_, value, path) => {
    expect(issueOf(value)).toEqual({ path, message: expect.any(String) as string });
  });

  it('refuses objects nested too deep, cycles included, with the beginning of the path', () => {
    const cycle: Record<string, unknown> = {};
    cycle['self'] = [cycle, cycle];
    expect(issueOf(nested(479))).toBeUndefined();
    expect(issueOf(nested(480))).toEqual({ path: Array(8).fill('a'), message: 'nested 480 levels deep or more' });
    expect(issueOf(cycle)?.message).toBe('nested 480 levels deep or more');
  });

  it('accepts what JSON can transmit', () => {
    const numbers = [0, -0, 1.5, 2 ** 53, 2 ** 64 - 2048, -(2 ** 63), 1e21, 1e300, -1e300];
    const others = ['😀', '', null, true, undefined, new Date(0), () => 1];
    expect(issueOf({ numbers, others, empty: [{}, []] })).toBeUndefined();
  });

  it('refuses no JSON value except one with a huge integer', () => {
    const values = fc.jsonValue({ stringUnit: 'grapheme' });
    const huge = (value: unknown) => /\d{19}/.test(JSON.stringify(value));
    fc.assert(fc.property(values, (value) => issueOf({ value }) === undefined || huge(value)));
  });

  it('returns the same as JSON, in a copy that shares nothing with the value', () => {
    const shared = { list: [1, { a: 'x' }], at: new Date(0) };
    const value = {
      shared,
      no: undefined,
      call: () => 1,
      list: [() => 1, Symbol('s'), undefined],
      box: Object('b') as unknown,
    };
    const copy = wireForm(value);
    const before = JSON.stringify(value);
    shared.list.push(NaN);
    shared.at.setTime(1);
    expect('value' in copy && JSON.stringify(copy.value)).toBe(before);
  });

  it('returns the same as JSON for any object', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }), (value) => {
        const form = wireForm(value);
        expect(form.issues ? before(value) : JSON.stringify(form.value)).toBe(before(value));
      }),
    );
  });

  it('calls toJSON once, even if it returns the object itself', () => {
    class Self {
      readonly a = 1;
      toJSON() {
        return this;
      }
    }
    expect(wireForm({ self: new Self() })).toEqual({ value: { self: { a: 1 } } });
    expect(wireForm(new Self())).toEqual({ value: { a: 1 } });
  });

  it.each<[string, object, readonly PropertyKey[]]>([
    [
      'a getter that throws',
      {
        list: [
          {
            get a(): never {
              throw new Error('broken');
            },
          },
        ],
      },
      ['list', 0],
    ],
    ['toJSON that throws', { a: { toJSON: broken } }, ['a']],
    ['a Proxy that throws', { a: new Proxy({}, { ownKeys: broken }) }, ['a']],
    ['a Proxy that is over', { a: revoked() }, ['a']],
  ])('has an issue, and where, for %s', (_, value, path) => {
    expect(wireForm(value).issues).toMatchObject([
      { path, message: expect.stringMatching(/^the message cannot be read: /) as string },
    ]);
  });

  it('reads each value once, so a getter cannot return different values', () => {
    let reads = 0;
    const value = {
      get n() {
        reads += 1;
        return reads === 1 ? 1 : NaN;
      },
    };
    expect(wireForm(value)).toEqual({ value: { n: 1 } });
  });
});

function before(value: unknown) {
  return JSON.stringify(value);
}

function broken(): never {
  throw new Error('broken');
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
