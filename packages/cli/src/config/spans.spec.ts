import { parseDocument } from 'yaml';
import { spans } from './spans.ts';
import { yamlTree } from './yaml-tree.ts';

const text = `a: &x { b: 1 }
list:
  - c: one
    d: two
empty:
alias: *x
merged: { <<: [{ e: 5 }, *x], f: 6 }
`;
const spanOf = spans(yamlTree(parseDocument(text)));
/** The first line of the range. */
function at(path: readonly PropertyKey[], of?: 'key') {
  const { start, end } = spanOf(path, of);
  return text.slice(start, end).split('\n')[0];
}

describe('spans', () => {
  it('finds a scalar, and the key of a map or list', () => {
    expect([at(['a', 'b']), at(['a']), at(['list', 0, 'd']), at(['list'])]).toEqual(['1', 'a', 'two', 'list']);
  });

  it('finds an item of a list, and a key on request', () => {
    expect([at(['list', 0]), at(['list', 0, 'd'], 'key')]).toEqual(['c: one', 'd']);
  });

  it('finds the nearest parent of a missing value', () => {
    expect([at(['list', 7]), at(['list', 0, 'e']), at(['a', 'b', 'c'])]).toEqual(['list', 'c: one', 'b']);
    expect([at(['empty']), at(['alias', 'b']), at(['none'])]).toEqual(['empty', 'alias', 'a: &x { b: 1 }']);
  });

  it('finds an alias itself, not its target', () => {
    expect(at(['alias'])).toBe('*x');
  });

  it('finds a merged value where it is written', () => {
    expect([at(['merged', 'b']), at(['merged', 'e'], 'key'), at(['merged', 'f'])]).toEqual(['1', 'e', '6']);
  });

  it('finds the start of an empty file', () => {
    expect(spans(yamlTree(parseDocument('')))(['a'])).toEqual({ start: 0, end: 0 });
  });
});
