import { readFileSync } from 'node:fs';
import { entries } from './entries.ts';
import { unnameableTypes } from './unnameable-types.ts';

describe('what is public', () => {
  // An index only re-exports names, so its text is the list.
  it.each(entries)('$entry exports what it did', ({ index }) => {
    const text = readFileSync(index, 'utf8');
    const lines = [...text.matchAll(/^export (type )?\{([^}]*)\} from '.*';$/gm)];
    expect(lines.length).toBe(text.match(/^export/gm)?.length);
    expect(
      lines
        .flatMap(([, type = '', names = '']) =>
          names.split(',').flatMap((name) => (name.trim() ? type + name.trim() : [])),
        )
        .sort(),
    ).toMatchSnapshot();
  });

  it('has only types in its signatures that you can import from the entry or from the root of its package', () => {
    expect(unnameableTypes(entries.filter(({ published }) => published))).toEqual([]);
  });
});
