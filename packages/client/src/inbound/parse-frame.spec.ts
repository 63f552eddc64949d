import fc from 'fast-check';
import { parseFrame } from './parse-frame.ts';

function invalid(raw: string, message: unknown) {
  return { kind: 'invalid', raw, issues: [{ message }] };
}

const shortRaw = expect.stringMatching(/^x{200}…$/) as string;

describe('parseFrame', () => {
  it('reads any object with a string type', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), (fields, type) => {
        const text = JSON.stringify({ ...fields, type });
        expect(parseFrame(text, Infinity)).toMatchObject({
          kind: 'message',
          message: JSON.parse(text) as unknown,
        });
      }),
    );
  });

  it.each(['null', '1', '"score"', '[]', '{}', '{"type":1}', '{"type":null}'])('refuses %s', (text) => {
    expect(parseFrame(text, 100)).toEqual(invalid(text, 'expected a message object with a string `type`'));
  });

  it('refuses text that is not JSON, with the reason', () => {
    expect(parseFrame('{', 100)).toEqual(invalid('{', expect.stringMatching(/^not JSON: ./)));
  });

  it('refuses a binary frame', () => {
    expect(parseFrame(new ArrayBuffer(3), 100)).toEqual(invalid('<3 bytes>', expect.stringContaining('binary')));
  });

  it('refuses a frame that is one character too long, without parsing it', () => {
    const parse = jest.spyOn(JSON, 'parse');
    expect(parseFrame('{"type":"a"}', 12).kind).toBe('message');
    parse.mockClear();
    expect(parseFrame('{"type":"a"}', 11)).toEqual(invalid('{"type":"a"}', 'expected at most 11 characters, got 12'));
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
  });

  it('shows only the beginning of a long frame', () => {
    expect(parseFrame('x'.repeat(201), 1000)).toMatchObject({ raw: shortRaw });
    expect(parseFrame('x'.repeat(200), 1000)).toMatchObject({ raw: 'x'.repeat(200) });
  });
});
