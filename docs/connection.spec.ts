import { readFileSync } from 'node:fs';

const rows = [...readFileSync('docs/connection.md', 'utf8').matchAll(/^\| .* \| `(\S+)`: (.*?) +\|$/gm)];

describe('the rules of a connection', () => {
  it('are many', () => {
    expect(rows.length).toBeGreaterThan(30);
  });

  it.each(rows.map(([, file = '', name = '']) => ({ file, name })))('$file has: $name', ({ file, name }) => {
    expect(readFileSync(`packages/client/src/${file}`, 'utf8')).toContain(`'${name}'`);
  });
});
