import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const { packages } = parse(readFileSync(new URL('../../../../pnpm-lock.yaml', import.meta.url), 'utf8'));

/** The version of a dependency that the workspace uses, with its hash, for example `{ name: 'koffi@3.3.4', integrity: 'sha512-…' }`. */
export function lockedPackage(name) {
  const found = Object.keys(packages).filter((key) => key.startsWith(`${name}@`));
  if (found.length !== 1) throw new Error(`Expected one version of ${name} in pnpm-lock.yaml, found ${found.length}.`);
  return { name: found[0], integrity: packages[found[0]].resolution.integrity };
}
