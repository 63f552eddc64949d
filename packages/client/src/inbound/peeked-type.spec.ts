import fc from 'fast-check';
import { peekedType } from './peeked-type.ts';

describe('peekedType', () => {
  it.each([
    ['{"type":"score","points":1}', 'score'],
    ['{"type": "score", "points": 1}', 'score'],
    ['{"type":""}', ''],
    ['{"type":"score', undefined],
    ['{"type":"a\\"b"}', undefined],
    ['{"type":"\\u0061"}', undefined],
    ['{"type":1}', undefined],
    ['{"points":1,"type":"score"}', undefined],
    ['{ "type":"score"}', undefined],
    ['["type"]', undefined],
    ['', undefined],
  ])('of %s is %s', (text, type) => expect(peekedType(text)).toBe(type));

  it('returns nothing for a binary frame', () => expect(peekedType(new ArrayBuffer(20))).toBeUndefined());

  it('returns the type if it comes first and is plain', () => {
    fc.assert(
      fc.property(fc.string(), fc.dictionary(fc.string(), fc.jsonValue()), fc.boolean(), (type, more, spaced) => {
        const text = JSON.stringify({ type, ...more, ...('type' in more && { type }) });
        const isFirst = text.startsWith(`{"type":"${type}"`) && JSON.stringify(type) === `"${type}"`;
        expect(peekedType(spaced ? text.replace(':', ': ') : text)).toBe(isFirst ? type : undefined);
      }),
    );
  });
});
