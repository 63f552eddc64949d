import { pageProblems } from './page-problems.ts';

const busy = { text: 'the port is in use', file: 'a.ts', sentence: true };

describe('pageProblems', () => {
  it('finds nothing when the page and the code have the same texts', () => {
    expect(pageProblems([busy, { ...busy, file: 'b.ts' }], ['the port is in use'])).toEqual([]);
  });

  it('reports a text of the code without a row, and its file', () => {
    expect(pageProblems([busy], [])).toEqual(['a.ts: no row has "the port is in use"']);
  });

  it('reports a text of the page that is no longer in the code', () => {
    expect(pageProblems([], ['the port is in use'])).toEqual(['no source has "the port is in use"']);
  });

  it('suggests the old wording of a reworded text', () => {
    expect(pageProblems([busy], ['the port is already in use', 'no such host'])[0]).toBe(
      'a.ts: no row has "the port is in use"; was it "the port is already in use"?',
    );
  });

  it('accepts a row for a text that is not a sentence', () => {
    expect(pageProblems([{ ...busy, text: 'unknown key', sentence: false }], ['unknown key'])).toEqual([]);
  });
});
