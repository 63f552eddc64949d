import { equal } from './equal.ts';

describe('equal', () => {
  const same: [unknown, unknown][] = [
    [NaN, NaN],
    [{ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }],
    [{ a: 1, b: undefined }, { a: 1 }],
    [new Error('x'), new Error('x')],
    [new Date(1), new Date(1)],
    [new Map([['a', { b: 1 }]]), new Map([['a', { b: 1 }]])],
    [new Set([1, 2]), new Set([2, 1])],
    [new Uint8Array([1, 2]), new Uint8Array([1, 2])],
    [
      { a: 'text', b: 1 },
      { a: expect.any(String) as unknown, b: expect.anything() as unknown },
    ],
  ];
  it.each(same)('treats %j and %j as equal', (actual, expected) => {
    expect(equal(actual, expected)).toBe(true);
    expect(actual).toEqual(expected);
  });

  const different: [unknown, unknown][] = [
    [1, '1'],
    [0, -0],
    [null, undefined],
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: 1, b: 2 }, { a: 1 }],
    [[1], [1, undefined]],
    [[], {}],
    [new Error('x'), new Error('y')],
    [Object.assign(new Error('x'), { kind: 'a' }), Object.assign(new Error('x'), { kind: 'b' })],
    [new Date(1), new Date(2)],
    [new Map([['a', 1]]), new Map([['a', 2]])],
    [new Set([1]), new Set([2])],
    [new Uint8Array([1, 2]), new Uint8Array([1, 3])],
    [{ a: 1 }, { a: expect.any(String) as unknown }],
  ];
  it.each(different)('distinguishes %j from %j', (actual, expected) => {
    expect(equal(actual, expected)).toBe(false);
  });

  it('terminates for circular values', () => {
    const round = (n: number) => {
      const value: { n: number; self?: unknown } = { n };
      value.self = value;
      return value;
    };
    expect(equal(round(1), round(1))).toBe(true);
    expect(equal(round(1), round(2))).toBe(false);
  });
});
