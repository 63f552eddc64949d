import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { BoardProject } from '@hardware-ws/arm';
import { root } from '../command-process.ts';

/** Packs the command as for publishing. Returns the path of the tarball. */
export function packedCommand(folder: string): string {
  execFileSync(process.execPath, ['packages/build/src/pack-command.mjs', folder], { cwd: root });
  return join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');
}

/** Installs the packed command in a project. Returns the words that run it. */
export function installedCommand({ folder, node }: BoardProject, tarball: string): readonly string[] {
  const home = join(folder, 'node_modules/@hardware-ws/cli');
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', home, '--strip-components=1']);
  return [...node, join(home, 'dist/main.js')];
}
