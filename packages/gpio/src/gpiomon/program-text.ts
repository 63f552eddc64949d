import { spawn } from 'node:child_process';
import process from 'node:process';
import { Observable, type OperatorFunction, pipe, reduce, throwError, timeout } from 'rxjs';
import { GpioError } from '../driver/gpio-error.ts';

/** How a program ended that was not told to. */
export interface ProgramEnd {
  readonly code: number | null;
  readonly signal: string | null;
  /** What it said on standard error. */
  readonly said: string;
}

const exitCodes = { ok: 0, notFound: 127 } as const;

/**
 * What a program says on standard output, as it says it; completes if it ends well, is killed on unsubscribe.
 *
 * It dies with us, even by a SIGKILL, for the kernel sees to that: one that only waits would hold its lines for ever.
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
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      subscriber.next(text);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.on('error', (cause) => {
      subscriber.error(missing('setpriv', 'util-linux', cause));
    });
    child.on('close', (code, signal) => {
      if (code === exitCodes.ok) subscriber.complete();
      else if (code === exitCodes.notFound) subscriber.error(missing(program, 'gpiod'));
      else subscriber.error(failure({ code, signal, said: said.trim() }));
    });
    return () => {
      child.kill('SIGKILL');
    };
  });
}

function missing(program: string, debian: string, cause?: unknown) {
  return new GpioError('absent', `the program ${program} is missing: sudo apt install ${debian}`, { cause });
}

/** How long a program that only looks may take, in ms. It takes a few. */
const longestMs = 5000;

/** All that a program said, once it has ended; errors when it does not end. */
export function wholeText(program: string): OperatorFunction<string, string> {
  const hangs = `${program} has not ended after ${longestMs / 1000} s: run it by hand to see why`;
  return pipe(
    reduce((all, text) => all + text, ''),
    timeout({ first: longestMs, with: () => throwError(() => new GpioError('failed', hangs)) }),
  );
}
