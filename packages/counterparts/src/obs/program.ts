import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A program that ends with this process at the latest. */
export interface Program {
  readonly child: ChildProcess;
  /** What it has printed, for the error if it does not do what it should. */
  readonly log: () => string;
  /** Whether it has ended. */
  readonly hasEnded: () => boolean;
  /** Ends it at once, and resolves when it has ended. */
  readonly kill: () => Promise<void>;
}

/** Starts a program in an environment of its own. */
export function program(command: readonly string[], env: Readonly<Record<string, string>> = {}): Program {
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', ...command], {
    env: { PATH: process.env['PATH'], LANG: 'C.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  const keep = (data: Buffer) => (log = (log + data.toString()).slice(-4000));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = once(child, 'exit');
  return {
    child,
    log: () => log,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
