import process from 'node:process';
import { createInterface } from 'node:readline';
import { Observable } from 'rxjs';

/** The lines of standard input, without blank ones; completes at its end. */
export const stdinLines$ = new Observable<string>((subscriber) => {
  const lines = createInterface({ input: process.stdin });
  lines.on('line', (line) => {
    if (line.trim() !== '') subscriber.next(line.trim());
  });
  lines.on('close', () => subscriber.complete());
  return () => {
    lines.close();
    process.stdin.destroy();
  };
});
