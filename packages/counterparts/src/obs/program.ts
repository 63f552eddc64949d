import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './until.ts';

/** A program that ends with this process at the latest. */
export interface Program {
  readonly child: ChildProcess;
  /** What it has printed, for the error if it does not do what it should. */
  readonly log: () => string;
  /** Whether it has ended. */
  readonly hasEnded: () => boolean;
  /** Stops it in its tracks, and resolves when every thread of it has stopped. */
  readonly freeze: () => Promise<void>;
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
    async freeze() {
      child.kill('SIGSTOP');
      await until(
        () => threadStates(child.pid).every((state) => state === 'T'),
        () => `${command.join(' ')} does not stop: ${threadStates(child.pid).join('')}`,
      );
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The state of each thread of a process as Linux names it, for example `R` or `T`. A thread that ends meanwhile has none. */
function threadStates(pid = 0): readonly string[] {
  const folder = `/proc/${pid}/task`;
  return readdirSync(folder).map((thread) => {
    const stat = join(folder, thread, 'stat');
    return existsSync(stat) ? (/\) (\w)/.exec(readFileSync(stat, 'utf8'))?.[1] ?? '') : '';
  });
}
