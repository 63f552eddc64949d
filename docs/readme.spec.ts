import { readFileSync } from 'node:fs';

const readme = readFileSync('README.md', 'utf8');
const blocks = [...readme.matchAll(/<!-- (docs\/examples\/\S+) -->\n\n```\w+\n([^]*?)```/g)];

describe('the README', () => {
  it('shows examples', () => {
    expect(blocks.length).toBeGreaterThan(4);
  });

  it.each(blocks.map(([, file = '', code = '']) => ({ file, code })))('shows $file as it is', ({ file, code }) => {
    expect(code).toBe(readFileSync(file, 'utf8'));
  });
});
