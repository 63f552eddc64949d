import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quizzerHints } from './quizzer-hints.ts';

const folder = join(__dirname, '../..');
const { browser } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
  readonly browser: Readonly<Record<string, string>>;
};

describe('the hints in a browser', () => {
  it('are empty', () => {
    expect(quizzerHints({ host: 'quiz.local', gameId: 1 })).toEqual({});
  });

  it('replace the real ones in the sources, the build and its CommonJS twin', () => {
    const [source, ...built] = Object.entries(browser);
    const [file, instead] = source ?? ['', ''];
    expect([file, instead].map((path) => existsSync(join(folder, path)))).toEqual([true, true]);
    const twin = (dist: string) => [file, instead].map((path) => path.replace('./src/', dist).replace(/\.ts$/, '.js'));
    expect(built).toEqual([twin('./dist/'), twin('./dist/cjs/')]);
  });
});
