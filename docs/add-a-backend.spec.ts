import { readFileSync } from 'node:fs';

const page = readFileSync('docs/add-a-backend.md', 'utf8');
const blocks = [...page.matchAll(/<!-- (docs\/examples\/\S+) -->\n\n```\w+\n([^]*?)```/g)];

describe('the page on backends', () => {
  it('shows examples', () => {
    expect(blocks.map(([, file]) => file)).toHaveLength(3);
  });

  it.each(blocks.map(([, file = '', code = '']) => ({ file, code })))('shows $file as it is', ({ file, code }) => {
    expect(code).toBe(readFileSync(file, 'utf8'));
  });
});
