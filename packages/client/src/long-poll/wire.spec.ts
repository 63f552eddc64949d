import fc from 'fast-check';
import { parseOpened, parsePolled, parsePushed } from './answers.ts';
import { bytesOf, isItem, itemOf } from './item.ts';

const parsers = [parseOpened, parsePolled, parsePushed];

describe('the answers of the HTTP fallback', () => {
  it('are read', () => {
    expect(parseOpened('{"session":"a","waitMs":20000,"more":1}')).toEqual({ session: 'a', waitMs: 20_000 });
    expect(parsePolled('{"from":3,"items":["x",{"base64":"AA=="},{"pong":"7"},{"close":[4000,"bye"]}]}')).toEqual({
      from: 3,
      items: ['x', { base64: 'AA==' }, { pong: '7' }, { close: [4000, 'bye'] }],
    });
    expect(parsePushed('{"received":0}')).toEqual({ received: 0 });
  });

  it.each([
    '',
    '<!doctype html><title>Log in</title>',
    'null',
    '{"session":"","waitMs":1}',
    '{"session":"a","waitMs":-1}',
    '{"from":0,"items":[]}',
    '{"from":1,"items":{}}',
    '{"from":1,"items":[null]}',
    '{"from":1,"items":[{"base64":"?"}]}',
    '{"from":1,"items":[{"close":[999,""]}]}',
    '{"from":1,"items":[{"close":[1000]}]}',
    '{"received":1.5}',
    '{"received":"1"}',
  ])('are not %j', (text) => {
    expect(parsers.map((parse) => parse(text))).toEqual([undefined, undefined, undefined]);
  });

  it('are read without an error, whatever a server or a proxy sends', () => {
    const anyField = fc.constantFrom('session', 'waitMs', 'from', 'items', 'received');
    const anyAnswer = fc.dictionary(anyField, fc.jsonValue()).map((fields) => JSON.stringify(fields));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), anyAnswer), (text) => {
        for (const parse of parsers) parse(text);
      }),
    );
  });

  it('have items that are all used, whatever they are', () => {
    const item = fc.oneof(
      fc.anything(),
      fc.record({ base64: fc.string() }),
      fc.record({ close: fc.array(fc.anything(), { maxLength: 3 }) }),
    );
    fc.assert(
      fc.property(item, (value) => {
        if (!isItem(value) || typeof value === 'string') return;
        if ('base64' in value && !('close' in value)) bytesOf(value.base64);
      }),
    );
  });
});

describe('itemOf', () => {
  it('carries any frame through JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(JSON.parse(JSON.stringify(itemOf(text)))).toBe(text);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
        const item = JSON.parse(JSON.stringify(itemOf(bytes))) as { readonly base64: string };
        expect(isItem(item)).toBe(true);
        expect(Buffer.from(bytesOf(item.base64)).equals(bytes)).toBe(true);
      }),
    );
  });
});
