import { readFileSync } from 'node:fs';

describe.each(['README.md', 'docs/add-a-driver.md', 'docs/several-backends.md'])('%s', (page) => {
  const blocks = [...readFileSync(page, 'utf8').matchAll(/<!-- (docs\/examples\/\S+) -->\n\n```\w+\n([^]*?)```/g)];

  it('shows examples', () => {
    expect(blocks.length).toBeGreaterThan(0);
  });

  it.each(blocks.map(([, file = '', code = '']) => ({ file, code })))('shows $file as it is', ({ file, code }) => {
    expect(code).toBe(readFileSync(file, 'utf8'));
  });
});
