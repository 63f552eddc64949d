import { parseHost } from './parse-host.ts';

describe('parseHost', () => {
  it.each([
    ['0.0.0.0', '0.0.0.0'],
    ['::', '::'],
    ['[::1]', '::1'],
    ['quiz.local', 'quiz.local'],
  ])('takes %s for %s', (text, host) => {
    expect(parseHost(text)).toBe(host);
  });

  it.each([
    ['0.0.0.0:7400', '"0.0.0.0:7400": expected the host alone: the port 7400 is given apart.'],
    ['$HOST', '"$HOST": expected the host itself: environment variables are not filled in.'],
    ['', '"": expected a text that is not empty.'],
  ])('refuses %s, and says what is wrong', (text, message) => {
    expect(() => parseHost(text)).toThrow(message);
  });
});
