import { parseClientId } from './parse-client-id.ts';

describe('parseClientId', () => {
  it('accepts any visible text', () => {
    expect(['main', 'a b', 'Bühne 1'].map(parseClientId)).toEqual(['main', 'a b', 'Bühne 1']);
  });

  it.each(['', ' ', '\u00a0', '\t', 'a\u001b[2J', 'a\nb', 'a\u2028b'])(
    'refuses a client id in which nothing can be seen: %j',
    (text) => {
      expect(() => parseClientId(text)).toThrow(
        'Expected text that is not blank and has no control characters, for example main.',
      );
    },
  );
});
