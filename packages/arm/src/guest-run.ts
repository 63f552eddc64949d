import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { BoardProject } from './board-project.ts';

/** What a program did in the guest. */
export interface GuestRun {
  readonly status: number | null;
  /** What it printed. */
  readonly output: string;
}

const script = join(__dirname, '../../guest/src/arm64/run.sh');

/** Runs a program of a project in a virtual machine with a kernel of arm64, where the project is `/project`. */
export function guestRun({ folder, nodeFile }: BoardProject, ...args: readonly string[]): GuestRun {
  cpSync(nodeFile, join(folder, 'bin/node'));
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  const { status, stdout } = spawnSync(script, [folder, 'node', ...args], { encoding: 'utf8', stdio: [...stdio] });
  return { status, output: stdout };
}
