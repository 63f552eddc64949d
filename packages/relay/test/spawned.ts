import { spawn } from 'node:child_process';
import type { SpawnOptionsWithoutStdio } from 'node:child_process';
import { Observable } from 'rxjs';

/**
 * Runs a program while subscribed and emits once, when its output matches `ready`; unsubscribing kills it.
 *
 * @example
 * spawned$('redis-server', ['--port', '7000'], /Ready to accept connections/).subscribe();
 */
export function spawned$(
  command: string,
  args: readonly string[],
  ready: RegExp,
  options: SpawnOptionsWithoutStdio = {},
): Observable<RegExpExecArray> {
  return new Observable((subscriber) => {
    let log = '';
    let found: RegExpExecArray | null = null;
    const child = spawn(command, args, options);
    const listen = (data: Buffer) => {
      if (found !== null) return;
      log += data.toString();
      found = ready.exec(log);
      if (found !== null) subscriber.next(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', (cause) => {
      subscriber.error(new Error(`${command} does not start: ${cause.message}.`, { cause }));
    });
    child.on('exit', (code) => {
      subscriber.error(new Error(`${command} ended with ${String(code)}, having said:\n${log}`));
    });
    return () => child.kill('SIGKILL');
  });
}
