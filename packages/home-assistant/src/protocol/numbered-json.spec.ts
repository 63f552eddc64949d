import * as fc from 'fast-check';
import { numberedJson } from './numbered-json.ts';

describe('numberedJson', () => {
  it('writes any message with the number of its frame, and reads it again', () => {
    const message = fc.record({ type: fc.string().filter((type) => type !== 'auth'), data: fc.jsonValue() });
    fc.assert(
      fc.property(message, fc.nat(), (message, n) => {
        const wire = JSON.parse(JSON.stringify({ ...message, id: n })) as unknown;
        expect(numberedJson.parse(numberedJson.serialize(message, n) as string)).toEqual(wire);
      }),
    );
  });

  it('writes the login without an id', () => {
    expect(numberedJson.serialize({ type: 'auth', access_token: 'secret' }, 1)).not.toContain('id');
  });

  it('reads several messages of a list, and refuses a binary frame', () => {
    expect(numberedJson.parse('[{"type":"pong","id":1},{"type":"pong","id":2}]')).toHaveLength(2);
    expect(() => numberedJson.parse(new ArrayBuffer(2))).toThrow('expected a text frame, got a binary one');
  });
});
