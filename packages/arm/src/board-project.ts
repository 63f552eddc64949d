import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Architecture } from './architectures.ts';
import { registryPackage } from './registry-package.ts';

/** A folder as npm makes it on a board: it has koffi for the board's architecture. */
export interface BoardProject {
  readonly folder: string;
  /** The words that run the architecture's Node. */
  readonly node: readonly string[];
  /** The file of that Node. */
  readonly nodeFile: string;
  /** Bundles a program, a TypeScript file, into the folder. It finds koffi there. Returns the path of the bundle. */
  readonly bundle: (entry: string) => string;
  /** Bundles and runs a program, and returns what it printed. */
  readonly run: (entry: string) => string;
  readonly remove: () => void;
}

/** Makes a project for an architecture. */
export function boardProject({ emulator, node, koffi }: Architecture): BoardProject {
  const folder = mkdtempSync(join(tmpdir(), 'board-'));
  const packages = join(folder, 'node_modules');
  const own = realpathSync(join(__dirname, '../node_modules/koffi'));
  cpSync(own, join(packages, 'koffi'), { recursive: true });
  cpSync(registryPackage(koffi), join(packages, koffi), { recursive: true });
  const nodeFile = node();
  const words = [...emulator(), nodeFile];

  const bundle = (entry: string) => {
    const outfile = join(folder, `${basename(entry, '.ts')}.cjs`);
    const conditions = ['@hardware-ws/source'];
    buildSync({ entryPoints: [entry], outfile, bundle: true, platform: 'node', conditions, external: ['koffi'] });
    return outfile;
  };
  const run = (entry: string) => {
    const [program, ...args] = [...words, bundle(entry)];
    return execFileSync(program, args, { encoding: 'utf8' });
  };
  const remove = () => rmSync(folder, { recursive: true });
  return { folder, node: words, nodeFile, bundle, run, remove };
}
