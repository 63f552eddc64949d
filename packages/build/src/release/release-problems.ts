import type { DryRun, PublishedManifest } from './dry-run.ts';

const texts = ['README.md', 'LICENSE', 'CHANGELOG.md'];
const onlyHere = /\.spec\.|\.tsbuildinfo$|(^|\/)node_modules\//;

/** Says what is wrong with what a release would publish: an empty list if nothing is. */
export function releaseProblems(packages: readonly DryRun[]): readonly string[] {
  const versions = new Map(packages.map(({ name, version }) => [name, version]));
  return packages.flatMap((entry) => problemsOf(entry, versions).map((problem) => `${entry.name}: ${problem}`));
}

function problemsOf({ version, files, manifest }: DryRun, versions: ReadonlyMap<string, string>): readonly string[] {
  const paths = new Set(files.map(({ path }) => path));
  const wanted = [...texts, ...namedFiles(manifest)];
  return [
    ...(version === '0.0.0' ? ['its version is still 0.0.0. Is there a changeset for it?'] : []),
    ...(manifest.exports === undefined || wanted.some((path) => path.endsWith('.d.ts'))
      ? []
      : ['its entries have no types.']),
    ...wanted.filter((path) => !paths.has(path)).map((path) => `${path} is missing from the tarball.`),
    ...[...paths].filter((path) => onlyHere.test(path)).map((path) => `${path} is of no use to users.`),
    ...dependencyProblems(manifest, versions),
  ];
}

/** The files that the manifest names: entries, their types, programs. A pattern names none. */
function namedFiles({ types, bin = {}, exports }: PublishedManifest): readonly string[] {
  const named = [types ?? [], Object.values(bin), textsIn(exports)].flat();
  return [...new Set(named)].filter((path) => !path.includes('*')).map((path) => path.replace(/^\.\//, ''));
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function dependencyProblems(manifest: PublishedManifest, versions: ReadonlyMap<string, string>): readonly string[] {
  const { dependencies, peerDependencies, optionalDependencies } = manifest;
  return Object.entries({ ...dependencies, ...peerDependencies, ...optionalDependencies }).flatMap(([name, range]) => {
    if (/^(workspace|catalog|link|file):/.test(range))
      return [`it depends on ${name} as ${range}, which only the workspace knows.`];
    if (!name.startsWith('@hardware-ws/')) return [];
    const version = versions.get(name);
    if (version === undefined) return [`it depends on ${name}, which is not published.`];
    return range.replace(/^[\^~]/, '') === version
      ? []
      : [`it depends on ${name} ${range}, and ${version} would be published.`];
  });
}
