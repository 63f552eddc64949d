import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { BoardProject } from '@hardware-ws/arm';
import { root } from '../command-process.ts';

/** Node has this function since 20.16. The registry's Node for 32-bit ARM is older, and the command says so and ends. */
const olderNode = 'process.getBuiltinModule ??= require;\n';

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
  const preload = join(folder, 'older-node.cjs');
  writeFileSync(preload, olderNode);
  return [...node, '--require', preload, join(home, 'dist/main.js')];
}
