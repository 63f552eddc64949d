import { pageProblems } from './page-problems.ts';

const busy = { text: 'the port is in use', file: 'a.ts', sentence: true };

describe('pageProblems', () => {
  it('has none when page and code have the same texts', () => {
    expect(pageProblems([busy, { ...busy, file: 'b.ts' }], ['the port is in use'])).toEqual([]);
  });

  it('names a text of the code that no row has, and its file', () => {
    expect(pageProblems([busy], [])).toEqual(['a.ts: no row has "the port is in use"']);
  });

  it('names a text of the page that the code has no more', () => {
    expect(pageProblems([], ['the port is in use'])).toEqual(['no source has "the port is in use"']);
  });

  it('says which text a reworded one was', () => {
    expect(pageProblems([busy], ['the port is already in use', 'no such host'])[0]).toBe(
      'a.ts: no row has "the port is in use"; was it "the port is already in use"?',
    );
  });

  it('lets the page have a text that is no sentence', () => {
    expect(pageProblems([{ ...busy, text: 'unknown key', sentence: false }], ['unknown key'])).toEqual([]);
  });
});
