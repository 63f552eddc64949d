import { map, type Observable } from 'rxjs';
import type { commandCodes } from './command-codes.ts';
import type { DaemonLink } from './daemon-link.ts';
import { refusedCommand } from './refused-command.ts';

/** Has a command carried out, at once; errors if the daemon refuses it. */
export function order(
  { ask }: DaemonLink,
  command: keyof typeof commandCodes,
  p1?: number,
  p2?: number,
  pin?: string,
): Observable<number> {
  return ask(command, p1, p2).pipe(
    map((result) => {
      if (result < 0) throw refusedCommand(command, result, pin);
      return result;
    }),
  );
}
