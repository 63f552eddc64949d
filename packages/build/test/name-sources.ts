import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { entries } from './entries.ts';

/** A module and the names that it exports. */
export interface NameSource {
  readonly from: string;
  readonly names: ReadonlySet<string>;
}

/** The module with the names that examples use without declaring them. */
export const scope = './example-scope.ts';

const publicSources = entries.map(({ entry, index }) => {
  const lines = readFileSync(index, 'utf8').matchAll(/^export (?:type )?\{([^}]*)\} from/gm);
  const listed = [...lines].flatMap(([, names = '']) => names.split(','));
  const names = new Set(listed.map((name) => name.trim().replace(/^type /, '')));
  return { from: entry, index, names };
});
const scoped: NameSource = { from: scope, names: declaredBy(join('packages/build/test', scope)) };
const others: readonly NameSource[] = [
  { from: 'rxjs', names: new Set(Object.keys(jest.requireActual<object>('rxjs'))) },
  { from: 'zod', names: new Set(['z']) },
];
const internal = new Map<string, readonly NameSource[]>();

/**
 * The modules in which an example of this file looks for its names, in order: the entries of its package, nearest first; the
 * scope; the other entries; RxJS and zod; and last the internal sources of its package.
 */
export function nameSources(file: string): NameSource[] {
  const home = file.split('/').slice(0, 3).join('/');
  const near = ({ index }: { readonly index: string }) => {
    if (file.startsWith(`${dirname(index)}/`)) return dirname(index).length;
    return Number(index.startsWith(`${home}/`));
  };
  const sorted = [...publicSources].sort((a, b) => near(b) - near(a));
  const inside = internal.get(home) ?? sourcesIn(home);
  internal.set(home, inside);
  return [...sorted.filter((source) => near(source) > 0), scoped, ...sorted, ...others, ...inside];
}

function sourcesIn(folder: string): NameSource[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => ({ from: resolve(folder, file), names: declaredBy(join(folder, file)) }));
}

function declaredBy(file: string): Set<string> {
  const declared = /^export (?:declare |async )?(?:const|function|class|interface|type) ([\w$]+)/gm;
  return new Set([...readFileSync(file, 'utf8').matchAll(declared)].map(([, name = '']) => name));
}
