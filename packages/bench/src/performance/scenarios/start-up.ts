import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The arguments that start the command in Node, by candidate. */
export const starts: Readonly<Record<string, readonly string[]>> = {
  ours: ['packages/cli/dist/main.js'],
  'from source': ['--conditions=@hardware-ws/source', '--import', 'tsx', 'packages/cli/src/main.ts'],
};

/** Builds the packages as for publishing. */
export async function buildCommand(): Promise<void> {
  await run('npm', ['run', '--silent', 'build']);
}

/** Measures the wall time of `hardware-ws --help`, in ms. Returns the fastest of five starts. */
export async function startUp(name: string): Promise<number> {
  const times: number[] = [];
  while (times.length < 5) {
    const begun = process.hrtime.bigint();
    await run(process.execPath, [...(starts[name] ?? []), '--help']);
    times.push(Number(process.hrtime.bigint() - begun) / 1e6);
  }
  return Math.min(...times);
}
