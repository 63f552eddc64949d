import { execFileSync } from 'node:child_process';

/** The fields of a published package.json that a user's installation depends on. */
export interface PublishedManifest {
  readonly version: string;
  readonly types?: string;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports?: unknown;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** What would go to the registry. Sizes are in bytes. */
export interface DryRun {
  readonly name: string;
  readonly version: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
  readonly manifest: PublishedManifest;
}

/** Packs the package in a folder, and asks npm what it would publish. */
export function dryRun(folder: string, tarballs: string): DryRun {
  const pack = ['-y', 'pnpm@12.21.0', 'pack', '--json', '--pack-destination', tarballs];
  const { filename } = JSON.parse(output('npx', pack, folder)) as { readonly filename: string };
  const publish = ['publish', '--dry-run', '--json', '--access', 'public', '--loglevel', 'error', filename];
  const said = JSON.parse(output('npm', publish, tarballs)) as DryRun | Readonly<Record<string, DryRun>>;
  // npm 11 says it of each package by name, and older versions of the one.
  const [entry] = 'files' in said ? [said as DryRun] : Object.values(said);
  if (entry === undefined) throw new Error(`npm publish --dry-run did not say what it would publish of ${filename}.`);
  const manifest = output('tar', ['-xzOf', filename, 'package/package.json'], tarballs);
  return { ...entry, manifest: JSON.parse(manifest) as PublishedManifest };
}

function output(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}
