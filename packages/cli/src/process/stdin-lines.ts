import process from 'node:process';
import { createInterface } from 'node:readline';
import { Observable } from 'rxjs';

/**
 * The lines of standard input, without blank ones; completes at its end. One that cannot be read, as `nohup` leaves it, is told
 * to `unreadable` and has neither lines nor an end.
 */
export function stdinLines$(unreadable: (reason: string) => void): Observable<string> {
  return new Observable((subscriber) => {
    const lines = createInterface({ input: process.stdin });
    lines.on('line', (line) => {
      if (line.trim() !== '') subscriber.next(line.trim());
    });
    lines.on('error', ({ code }: NodeJS.ErrnoException) => {
      unreadable(`Standard input cannot be read (${code}): nothing can be typed.`);
    });
    lines.on('close', () => subscriber.complete());
    return () => {
      lines.close();
      process.stdin.destroy();
    };
  });
}
