import { readFileSync } from 'node:fs';

describe.each(['several-backends.md', 'http-fallback.md', 'fairness.md'])('docs/%s', (name) => {
  const page = readFileSync(`docs/${name}`, 'utf8');
  const shown = [...page.matchAll(/<!-- (docs\/examples\/\S+) -->\n\n```\w+\n([^]*?)```/g)];

  it('shows files only', () => {
    expect(shown.length).toBeGreaterThan(0);
    expect(shown).toHaveLength([...page.matchAll(/^```ts$/gm)].length);
  });

  it.each(shown.map(([, file = '', code = '']) => ({ file, code })))('shows $file as it is', ({ file, code }) => {
    expect(code).toBe(readFileSync(file, 'utf8'));
  });
});
