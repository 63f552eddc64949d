import { spawn } from 'node:child_process';
import process from 'node:process';
import { Observable, type OperatorFunction, pipe, reduce, throwError, timeout } from 'rxjs';
import { GpioError } from '../driver/gpio-error.ts';

/** How a program ended on its own. */
export interface ProgramEnd {
  readonly code: number | null;
  readonly signal: string | null;
  /** What the program printed to standard error. */
  readonly stderr: string;
}

const exitCodes = { ok: 0, notFound: 127 } as const;

/**
 * The standard output of a program, as it prints it. Completes if the program succeeds, and kills the program on
 * unsubscribe.
 *
 * The kernel kills the program with this process, even after a SIGKILL. Otherwise a program that only waits would hold
 * its lines forever.
 */
export function programText$(
  program: string,
  args: readonly string[],
  failure: (end: ProgramEnd) => Error,
): Observable<string> {
  return new Observable((subscriber) => {
    const child = spawn('setpriv', ['--pdeathsig', 'KILL', program, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
    });
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      subscriber.next(text);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', (cause) => {
      subscriber.error(missing('setpriv', 'util-linux', cause));
    });
    child.on('close', (code, signal) => {
      if (code === exitCodes.ok) subscriber.complete();
      else if (code === exitCodes.notFound) subscriber.error(missing(program, 'gpiod'));
      else subscriber.error(failure({ code, signal, stderr: stderr.trim() }));
    });
    return () => {
      child.kill('SIGKILL');
    };
  });
}

function missing(program: string, debian: string, cause?: unknown) {
  return new GpioError('absent', `the program ${program} is missing: sudo apt install ${debian}`, { cause });
}

/** How long a program that only reads may take, in ms. It usually takes a few. */
const longestMs = 5000;

/** Collects the whole output of a program. Errors if the program does not end. */
export function wholeText(program: string): OperatorFunction<string, string> {
  const hangs = `${program} did not end within ${longestMs / 1000} s: run it by hand to see why`;
  return pipe(
    reduce((all, text) => all + text, ''),
    timeout({ first: longestMs, with: () => throwError(() => new GpioError('failed', hangs)) }),
  );
}
