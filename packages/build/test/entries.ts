import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** An entry of a package: the name that a user imports, and its source. */
export interface Entry {
  readonly entry: string;
  readonly packageName: string;
  readonly published: boolean;
  readonly index: string;
}

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly exports?: Readonly<Record<string, { readonly '@hardware-ws/source': string }>>;
}

/** All entries of all packages. */
export const entries: readonly Entry[] = readdirSync('packages').flatMap((folder) => {
  const manifest = JSON.parse(readFileSync(join('packages', folder, 'package.json'), 'utf8')) as Manifest;
  return Object.entries(manifest.exports ?? {}).map(([subpath, conditions]) => ({
    entry: join(manifest.name, subpath),
    packageName: manifest.name,
    published: !manifest.private,
    index: join('packages', folder, conditions['@hardware-ws/source']),
  }));
});
