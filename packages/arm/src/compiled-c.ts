import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Architecture } from './architectures.ts';

/** Compiles a C program in a folder. Returns the words that run it. */
export function compiledC({ compiler, emulator }: Architecture, folder: string, source: string): readonly string[] {
  const program = join(folder, 'program');
  execFileSync(compiler, ['-x', 'c', '-Wall', '-Werror', '-o', program, '-'], { input: source });
  return [...emulator(), program];
}
