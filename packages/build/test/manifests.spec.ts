import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly publishConfig?: unknown;
  readonly engines?: { readonly node?: string };
}

function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

const published = readdirSync('packages')
  .map((folder) => manifestIn(join('packages', folder)))
  .filter((manifest) => !manifest.private);
const libraries = published.filter((manifest) => manifest.exports);

/** The paths of an entry after the build. */
function built(folder: string): { import: object; require: object } {
  const found = (dist: string) => ({ types: `./${dist}${folder}index.d.ts`, default: `./${dist}${folder}index.js` });
  const { types, default: modules } = found('dist/');
  return { import: { types, node: `./dist/bundle/${folder}index.js`, default: modules }, require: found('dist/cjs/') };
}

describe('a published package', () => {
  it.each(published)('$name requires the same versions of Node as the workspace', ({ engines }) => {
    expect(engines?.node).toBe(manifestIn('.').engines?.node);
  });

  it.each(published)('$name has a README beside it that names every entry', ({ name, exports = {} }) => {
    const page = readFileSync(join('packages', name.replace('@hardware-ws/', ''), 'README.md'), 'utf8');
    const entries = Object.keys(exports).map((entry) => join(name, entry));
    expect(entries.filter((entry) => !page.includes(entry))).toEqual([]);
    expect(page).toMatch(`# ${name}\n`);
  });
});

describe('the manifest of a library', () => {
  it.each(libraries)('$name leads every module resolution to the output of the build', (manifest) => {
    const subpaths = Object.keys(manifest.exports ?? {});
    const folders = subpaths.map((subpath) => [subpath, subpath === '.' ? '' : `${subpath.slice(2)}/`] as const);
    const inside = folders.filter(([, folder]) => folder);
    const exports = folders.map(([subpath, folder]) => [
      subpath,
      { '@hardware-ws/source': `./src/${folder}index.ts`, ...built(folder) },
    ]);

    // As texts, because the order counts: a resolver takes the first condition that it knows.
    expect(JSON.stringify(manifest.exports)).toBe(JSON.stringify(Object.fromEntries(exports)));
    // `main`, `types` and `typesVersions` are for tools that do not read `exports`, for example TypeScript 5 with `module: commonjs`.
    expect(manifest.publishConfig).toEqual({
      access: 'public',
      main: './dist/cjs/index.js',
      types: './dist/cjs/index.d.ts',
      ...(inside.length && {
        typesVersions: {
          '*': Object.fromEntries(
            inside.map(([subpath, folder]) => [subpath.slice(2), [`./dist/cjs/${folder}index.d.ts`]]),
          ),
        },
      }),
      exports: Object.fromEntries(folders.map(([subpath, folder]) => [subpath, built(folder)])),
    });
  });
});
