import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import process from 'node:process';
import { Observable } from 'rxjs';

/**
 * Runs an example of `docs/examples` as a script and emits the lines that it prints. Unsubscribing kills the script.
 *
 * @example
 * lines$('buzzers.ts', { QUIZZER_SERVER: 'localhost:8000' }).subscribe(console.log);
 */
export function lines$(file: string, env: NodeJS.ProcessEnv): Observable<string> {
  return new Observable((subscriber) => {
    const args = ['--conditions=@hardware-ws/source', '--import', 'tsx', `docs/examples/${file}`];
    const child = spawn(process.execPath, args, { env: { ...process.env, ...env } });
    createInterface({ input: child.stdout })
      .on('line', (line) => subscriber.next(line))
      .on('close', () => subscriber.complete());
    child.stderr.on('data', (data) => console.error(String(data)));
    return () => child.kill('SIGKILL');
  });
}
