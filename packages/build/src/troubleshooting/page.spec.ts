import { page } from './page.ts';

const row = { texts: ['no host', 'a `type` | text'], cause: 'It is off.', remedy: 'Turn\nit on.' };

describe('page', () => {
  it('has a table for each section, and one row for texts that mean the same', () => {
    const chapter = { title: 'The link', intro: 'About it.', sections: [{ title: 'Dialing', rows: [row] }] };
    expect(page([chapter])).toContain(`
## The link

About it.

### Dialing

| Text | Cause | What to do |
| --- | --- | --- |
| \`no host\`<br>\`\` a \`type\` \\| text \`\` | It is off. | Turn it on. |
`);
  });
});
