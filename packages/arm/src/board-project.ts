import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { buildSync } from 'esbuild';
import type { Architecture } from './architectures.ts';
import { registryPackage } from './registry-package.ts';

/** A folder as npm makes it on a board: it has koffi for the board's architecture. */
export interface BoardProject {
  readonly folder: string;
  /** The words that run the architecture's Node. */
  readonly node: readonly string[];
  /** Runs a program, with the packages of the project, and returns what it printed. The program is a TypeScript file. */
  readonly run: (entry: string) => string;
  readonly remove: () => void;
}

/** Makes a project for an architecture. */
export function boardProject({ emulator, node, koffi }: Architecture): BoardProject {
  const folder = mkdtempSync(join(tmpdir(), 'board-'));
  const packages = join(folder, 'node_modules');
  const own = realpathSync(join(__dirname, '../node_modules/koffi'));
  const { version } = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')) as { readonly version: string };
  cpSync(own, join(packages, 'koffi'), { recursive: true });
  cpSync(registryPackage(`${koffi}@${version}`), join(packages, koffi), { recursive: true });
  const nodeWords = [...emulator, node === undefined ? process.execPath : join(registryPackage(node), 'bin/node')];

  const run = (entry: string) => {
    const outfile = join(folder, `${basename(entry, '.ts')}.mjs`);
    const conditions = ['@hardware-ws/source'];
    buildSync({
      entryPoints: [entry],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      conditions,
      external: ['koffi'],
    });
    const [program, ...args] = [...nodeWords, outfile];
    return execFileSync(program, args, { encoding: 'utf8' });
  };
  return { folder, node: nodeWords, run, remove: () => rmSync(folder, { recursive: true }) };
}
