import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Observable } from 'rxjs';

/** Runs a program and emits the lines that it prints to either output. Unsubscribing kills it. */
export function linesOf(command: string, ...args: readonly string[]): Observable<string> {
  return new Observable((subscriber) => {
    const child = spawn(command, args);
    for (const input of [child.stdout, child.stderr]) {
      createInterface({ input }).on('line', (line) => {
        subscriber.next(line);
      });
    }
    child.on('error', (error) => {
      subscriber.error(error);
    });
    subscriber.add(() => child.kill('SIGKILL'));
  });
}
