import { existsSync, readFileSync, readdirSync } from 'node:fs';

const page = readFileSync('docs/add-a-backend.md', 'utf8');
const blocks = [...page.matchAll(/<!-- (docs\/examples\/\S+) -->\n\n```\w+\n([^]*?)```/g)];
const links = [...page.matchAll(/\]\(([^)#]*)(?:#([^)]*))?\)/g)];
const anchors = [...page.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) => title.toLowerCase().replace(/[^\w]+/g, '-'));

describe('the page on backends', () => {
  it('shows examples', () => {
    expect(blocks.map(([, file]) => file)).toHaveLength(7);
  });

  it.each(blocks.map(([, file = '', code = '']) => ({ file, code })))('shows $file as it is', ({ file, code }) => {
    expect(code).toBe(readFileSync(file, 'utf8'));
  });

  it.each(readdirSync('docs/examples/backends').filter((file) => /^[^.]*\.ts$/.test(file)))('lists %s', (file) => {
    expect(page).toContain(`(examples/backends/${file})`);
  });

  it('links to files and headings that exist', () => {
    const missing = links.filter(([, file = '', anchor]) =>
      file ? !existsSync(`docs/${file}`) : !anchors.includes(anchor ?? ''),
    );
    expect(missing.map(([link]) => link)).toEqual([]);
  });
});
