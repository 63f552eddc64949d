import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, { readonly '@hardware-ws/source': string }>>;
}

const entries = readdirSync('packages').flatMap((folder) => {
  const manifest = JSON.parse(readFileSync(join('packages', folder, 'package.json'), 'utf8')) as Manifest;
  return Object.entries(manifest.exports ?? {}).map(([subpath, conditions]) => ({
    entry: join(manifest.name, subpath),
    index: readFileSync(join('packages', folder, conditions['@hardware-ws/source']), 'utf8'),
  }));
});

describe('what is public', () => {
  // An index only re-exports by name, so that its text is the list.
  it.each(entries)('$entry exports what it did', ({ index }) => {
    const lines = [...index.matchAll(/^export (type )?\{ (.*) \} from '.*';$/gm)];
    expect(lines.length).toBe(index.match(/^export/gm)?.length);
    expect(
      lines.flatMap(([, type = '', names = '']) => names.split(', ').map((name) => type + name)).sort(),
    ).toMatchSnapshot();
  });
});
