import { excerpt } from './excerpt.ts';

describe('excerpt', () => {
  it('shows a line with carets below a part of it', () => {
    expect(excerpt('  osc: { prot: 1 }', 9, 4)).toEqual(['  osc: { prot: 1 }', '         ^^^^']);
  });

  it('shows one caret for an empty part, and none beyond the line', () => {
    expect(excerpt('osc:', 4, 0)).toEqual(['osc:', '    ^']);
    expect(excerpt('- a: 1', 2, 500)).toEqual(['- a: 1', '  ^^^^']);
  });

  it('shows the surroundings of the part in a long line', () => {
    const [source, caret] = excerpt(`${'a'.repeat(500)}HERE${'b'.repeat(500)}`, 500, 4);
    expect(source).toBe(`…${'a'.repeat(40)}HERE${'b'.repeat(56)}…`);
    expect(source.slice(caret.length - 4, caret.length)).toBe('HERE');
  });

  it('counts each character once and escapes control characters', () => {
    expect(excerpt('\t"😀\x1b": x', 6, 1)).toEqual([' "😀�": x', '     ^']);
  });
});
