import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as none from './no-advice.ts';

const manifest = readFileSync(join(__dirname, '../../package.json'), 'utf8');
const { browser } = JSON.parse(manifest) as { readonly browser: Readonly<Record<string, string>> };

describe('what a web page loads in place of the advice', () => {
  it('says nothing', () => {
    expect(
      none.advice({ kind: 'failed', error: Object.assign(new Error(), { code: 'ECONNREFUSED' }) }),
    ).toBeUndefined();
  });

  it('is a file in the sources, in the build and in its CommonJS twin', () => {
    expect(browser).toEqual({
      './src/link/advice.ts': './src/link/no-advice.ts',
      './dist/link/advice.js': './dist/link/no-advice.js',
      './dist/cjs/link/advice.js': './dist/cjs/link/no-advice.js',
    });
  });
});
