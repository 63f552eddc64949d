import { spawn, type SpawnOptionsWithoutStdio } from 'node:child_process';
import { Observable } from 'rxjs';

/** A program that is ready: `found` is the match in its output that said so. */
export interface Spawned extends RunningProgram {
  readonly found: RegExpExecArray;
}

/**
 * Runs a program while subscribed and emits once, when its output matches `ready`. Unsubscribing kills the program.
 *
 * @example
 * spawned$('redis-server', ['--port', '7000'], /Ready to accept connections/).subscribe();
 */
export function spawned$(
  command: string,
  args: readonly string[],
  ready: RegExp,
  options: SpawnOptionsWithoutStdio = {},
): Observable<Spawned> {
  return new Observable((subscriber) => {
    let log = '';
    let found: RegExpExecArray | null = null;
    const child = spawn(command, args, options);
    const kill = (signal: NodeJS.Signals) => {
      child.kill(signal);
    };
    const listen = (data: Buffer) => {
      if (found !== null) return;
      log += data.toString();
      found = ready.exec(log);
      if (found !== null) subscriber.next({ found, pid: child.pid ?? 0, kill });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', (cause) => {
      subscriber.error(new Error(`${command} did not start: ${cause.message}`, { cause }));
    });
    child.on('exit', (code, signal) => {
      subscriber.error(new Error(`${command} ended with ${String(code ?? signal)}, and printed:\n${log}`));
    });
    return () => {
      kill('SIGKILL');
    };
  });
}

/** A program that runs for a test. */
export interface RunningProgram {
  readonly pid: number;
  /** Sends the program a signal. `SIGTERM` and `SIGKILL` end it, and its Observable then errors. */
  readonly kill: (signal: 'SIGTERM' | 'SIGKILL' | 'SIGSTOP' | 'SIGCONT') => void;
}
