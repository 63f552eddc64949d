import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readChapters, readOtherTexts, textsOf } from './chapters.ts';
import { codeTexts } from './code-texts.ts';
import { page } from './page.ts';
import { pageProblems } from './page-problems.ts';

const root = resolve(__dirname, '../../../..');
const folder = resolve(root, 'docs/troubleshooting');

describe('docs/troubleshooting.md', () => {
  const chapters = readChapters(folder);

  it('is what npm run docs generates', () => {
    expect(readFileSync(`${folder}.md`, 'utf8')).toBe(page(chapters));
  });

  it('has every error and warning of the code, and no other', () => {
    expect(pageProblems(codeTexts(root), [...textsOf(chapters), ...readOtherTexts(folder)])).toEqual([]);
  });
});
