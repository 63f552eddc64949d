import { spawn } from 'node:child_process';

/** Runs a program of the system, which prints by itself. Resolves with its exit code. */
export function systemProgram(name: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(name, [...args], { stdio: 'inherit' });
    child.on('close', (code) => resolve(code ?? 1));
    child.on('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'ENOENT'
          ? new Error(`${name} is not there: a service needs systemd. Use hardware-ws run FILE.`)
          : error,
      );
    });
  });
}
