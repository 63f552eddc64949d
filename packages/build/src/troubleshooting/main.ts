import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { readChapters, readOtherTexts, textsOf } from './chapters.ts';
import { codeTexts } from './code-texts.ts';
import { page } from './page.ts';
import { pageProblems } from './page-problems.ts';

const folder = 'docs/troubleshooting';
const chapters = readChapters(folder);
writeFileSync(`${folder}.md`, page(chapters));

const problems = pageProblems(codeTexts('.'), [...textsOf(chapters), ...readOtherTexts(folder)]);
problems.forEach((problem) => console.error(problem));
process.exitCode = problems.length > 0 ? 1 : 0;
