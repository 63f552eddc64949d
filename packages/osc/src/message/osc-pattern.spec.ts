import fc from 'fast-check';
import { oscPattern } from './osc-pattern.ts';

/** A plain backtracking matcher: slow, but obviously correct. */
function naive(pattern: string, address: string): boolean {
  const head = pattern.charAt(0);
  const rest = pattern.slice(1);
  const first = address.charAt(0);
  if (pattern === '') return address === '';
  if (head === '*') {
    return naive(rest, address) || (first !== '' && first !== '/' && naive(pattern, address.slice(1)));
  }
  if (head === '?') return first !== '' && first !== '/' && naive(rest, address.slice(1));
  if (head === '[') {
    const end = pattern.indexOf(']');
    const negated = pattern.charAt(1) === '!';
    const within = pattern.slice(negated ? 2 : 1, end).includes(first);
    return first !== '' && first !== '/' && within !== negated && naive(pattern.slice(end + 1), address.slice(1));
  }
  if (head === '{') {
    const end = pattern.indexOf('}');
    const words = pattern.slice(1, end).split(',');
    return words.some((word) => naive(word + pattern.slice(end + 1), address));
  }
  return head === first && naive(rest, address.slice(1));
}

const token = fc.constantFrom('*', '?', 'a', 'b', 'c', '/', '[ab]', '[!a]', '[!bc]', '{a,bc}', '{ab,a,}', '{c}');
const address = fc.array(fc.constantFrom('a', 'b', 'c', '/'), { maxLength: 8 }).map((parts) => parts.join(''));

describe('oscPattern', () => {
  it.each([
    ['/a', '/a', true],
    ['/a', '/ab', false],
    ['/ch/*/mute', '/ch/12/mute', true],
    ['/ch/*/mute', '/ch/1/2/mute', false],
    ['/ch/*', '/ch/', true],
    ['/ch/?', '/ch/', false],
    ['/a?c', '/a/c', false],
    ['/[a-c]', '/b', true],
    ['/[a-c]', '/d', false],
    ['/[!a-c]', '/d', true],
    ['/[!a-c]', '//', false],
    ['/[a-]', '/-', true],
    ['/[!]', '/!', true],
    ['/{play,stop}', '/stop', true],
    ['/{play,stop}', '/pause', false],
    ['/{a,ab}b', '/abb', true],
    ['/a.c', '/abc', false],
    ['/a?1?', '/a[1]', true],
    ['/????/x', '/*?{}/x', true],
    ['/?', '/\u001b', true],
    ['/?', '/\ufffd', true],
    ['/?', '/😀', true],
    ['/??', '/😀', false],
    ['/*??', '/😀', false],
    ['/[!a]', '/😀', true],
    ['/[😀-😎]', '/😃', true],
    ['/[😀-😎]', '/😏', false],
    ['/{😀,b}?', '/😀😀', true],
  ])('%s matches %s: %p', (pattern, received, expected) => {
    expect(oscPattern(pattern)?.(received)).toBe(expected);
  });

  it.each(['/[a', '/a]', '/{a', '/a}', '/[]', '/{a{b}}', '/{a/b}'])('rejects the malformed pattern %s', (pattern) => {
    expect(oscPattern(pattern)).toBeUndefined();
  });

  it('agrees with a naive matcher', () => {
    fc.assert(
      fc.property(fc.array(token, { maxLength: 7 }), address, (tokens, received) => {
        const pattern = tokens.join('');
        expect(oscPattern(pattern)?.(received)).toBe(naive(pattern, received));
      }),
      { numRuns: 2000 },
    );
  });

  it('is fast for input on which a backtracking matcher would run for years', () => {
    const matches = oscPattern(`/${'*a'.repeat(30)}${'{a,aa}'.repeat(30)}b`);
    expect(matches?.(`/${'a'.repeat(3000)}`)).toBe(false);
  });
});
