import process from 'node:process';
import { createInterface } from 'node:readline';
import { Observable } from 'rxjs';

/**
 * The lines of standard input, without blank ones. Completes at the end of the input. If standard input cannot be read, for
 * example after `nohup`, `unreadable` is called with the reason, and the stream neither emits nor completes.
 */
export function stdinLines$(unreadable: (reason: string) => void): Observable<string> {
  return new Observable((subscriber) => {
    const lines = createInterface({ input: process.stdin });
    lines.on('line', (line) => {
      if (line.trim() !== '') subscriber.next(line.trim());
    });
    lines.on('error', ({ code }: NodeJS.ErrnoException) => {
      unreadable(`Standard input cannot be read (${code}): typed commands are ignored.`);
    });
    lines.on('close', () => subscriber.complete());
    return () => {
      lines.close();
      process.stdin.destroy();
    };
  });
}
