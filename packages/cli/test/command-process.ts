import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { ReplaySubject } from 'rxjs';
import { atEnd } from './clean-up.ts';
import { first } from './first.ts';

/** The folder of the workspace. */
export const root = resolve(__dirname, '../../..');

export interface Ended {
  readonly code: number | null;
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
  /** The time since the last signal or the end of the input, in ms. */
  readonly ms: number;
}

export interface CommandProcessOptions {
  /**
   * Further variables of the environment.
   * @default {}
   */
  readonly env?: Readonly<Record<string, string>>;
  /**
   * How long `says` waits, in ms.
   * @default 25_000
   */
  readonly patienceMs?: number;
}

/** Runs the command by these words, as a process that is killed at the end of the test. */
export function commandProcess(words: readonly string[], { env = {}, patienceMs }: CommandProcessOptions = {}) {
  const { QUIZZER_SERVER, QUIZZER_LOG_LEVEL, ...environment } = process.env;
  void [QUIZZER_SERVER, QUIZZER_LOG_LEVEL];
  const [program = '', ...args] = words;
  const child = spawn(program, args, { cwd: root, env: { ...environment, ...env } });
  atEnd(() => child.kill('SIGKILL'));
  child.stdin.on('error', () => undefined); // the process may have ended before something was written to it

  const said$ = new ReplaySubject<string>();
  const said = { stdout: [] as string[], stderr: [] as string[] };
  for (const name of ['stdout', 'stderr'] as const) {
    createInterface({ input: child[name] }).on('line', (line) => {
      said[name].push(line);
      said$.next(line);
    });
  }
  let askedAt = process.hrtime.bigint();
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ ...said, code, ms: Number(process.hrtime.bigint() - askedAt) / 1e6 }));
  });
  return {
    child,
    ended,
    /** The output so far. */
    said: said as { readonly stdout: readonly string[]; readonly stderr: readonly string[] },
    /** Resolves with the first matching line of the results or the log. */
    says: (pattern: RegExp) =>
      first(said$, (line) => pattern.test(line), `${String(pattern)} in ${JSON.stringify(said)}`, patienceMs),
    type: (...lines: readonly string[]) => void child.stdin.write(lines.map((line) => `${line}\n`).join('')),
    endInput: (...lines: readonly string[]): Promise<Ended> => {
      askedAt = process.hrtime.bigint();
      child.stdin.end(lines.map((line) => `${line}\n`).join(''));
      return ended;
    },
    stop: (signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> => {
      askedAt = process.hrtime.bigint();
      child.kill(signal);
      return ended;
    },
  };
}
