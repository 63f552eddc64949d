import fc from 'fast-check';
import { encodingIssue } from './encoding-issue.ts';

const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) });

describe('encodingIssue', () => {
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
  ])('refuses %s, and says where', (_, value, path) => {
    expect(encodingIssue(value)).toEqual({ path, message: expect.any(String) as string });
  });

  it('refuses what is nested too deep, cycles included, with the beginning of the path', () => {
    const cycle: Record<string, unknown> = {};
    cycle['self'] = [cycle, cycle];
    expect(encodingIssue(nested(479))).toBeUndefined();
    expect(encodingIssue(nested(480))).toEqual({ path: Array(8).fill('a'), message: 'nested 480 deep or more' });
    expect(encodingIssue(cycle)?.message).toBe('nested 480 deep or more');
  });

  it('lets pass what JSON can carry', () => {
    const numbers = [0, -0, 1.5, 2 ** 53, 2 ** 64 - 2048, -(2 ** 63), 1e21, 1e300, -1e300];
    const others = ['😀', '', null, true, undefined, new Date(0), () => 1];
    expect(encodingIssue({ numbers, others, empty: [{}, []] })).toBeUndefined();
  });

  it('refuses no other JSON value than one with a huge integer', () => {
    const values = fc.jsonValue({ stringUnit: 'grapheme' });
    const huge = (value: unknown) => /\d{19}/.test(JSON.stringify(value));
    fc.assert(fc.property(values, (value) => encodingIssue({ value }) === undefined || huge(value)));
  });
});
