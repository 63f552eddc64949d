import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const outfile = join(__dirname, '../dist/hold-line.cjs');

/** Starts `hold-line.ts` in a process of its own, as a user if wanted; bundled, for that starts sooner. */
export function lineHolder(args: readonly string[], uid?: number) {
  const conditions = ['@hardware-ws/source'];
  buildSync({
    entryPoints: [join(__dirname, 'hold-line.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    conditions,
    external: ['koffi'],
  });
  const program = spawn(process.execPath, [outfile, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid }),
  });
  let said = '';
  const hear = (text: Buffer) => {
    said += String(text);
  };
  program.stdout.on('data', hear);
  program.stderr.on('data', hear);
  return {
    program,
    said: () => said,
    ended: once(program, 'exit').then(([code, signal]) => ({ code: code as unknown, signal: signal as unknown })),
  };
}
