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

  it('of a binary frame is none', () => expect(peekedType(new ArrayBuffer(20))).toBeUndefined());

  it('is the type of the message when it is any, unless the message has two', () => {
    fc.assert(
      fc.property(fc.string(), fc.dictionary(fc.string(), fc.jsonValue()), fc.boolean(), (type, more, spaced) => {
        const text = JSON.stringify({ type, ...more, ...('type' in more && { type }) });
        const peeked = peekedType(spaced ? text.replace(':', ': ') : text);
        expect([undefined, type]).toContain(peeked);
        if (JSON.stringify(type) === `"${type}"` && text.startsWith('{"type"')) expect(peeked).toBe(type);
      }),
    );
  });
});
