import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { bundled } from '../bundled.ts';

/**
 * Starts `hold-line.ts` in a process of its own, as another user if `uid` is given. It is bundled because that starts
 * sooner.
 */
export function lineHolder(args: readonly string[], uid?: number) {
  const program = spawn(process.execPath, [bundled('kernel/hold-line'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid }),
  });
  let said = '';
  const collect = (text: Buffer) => {
    said += String(text);
  };
  program.stdout.on('data', collect);
  program.stderr.on('data', collect);
  return {
    program,
    said: () => said,
    ended: once(program, 'exit').then(([code, signal]) => ({ code: code as unknown, signal: signal as unknown })),
  };
}
