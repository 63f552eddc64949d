import { catchError, map, type Observable } from 'rxjs';
import { GpioError } from '../driver/gpio-error.ts';
import { busyPinError, deniedPinError } from '../driver/pin-errors.ts';
import { listLines$ } from './list-lines.ts';
import { programText$, type ProgramEnd } from './program-text.ts';

/** The output of a program that uses lines of one chip. Errors name the lines and, if a line is busy, its holder. */
export function chipText$(program: string, args: readonly string[], pins: readonly string[]): Observable<string> {
  return programText$(program, args, (end) => programFailure(program, pins, end)).pipe(
    catchError((error: unknown) => {
      if (error instanceof GpioError && error.kind === 'busy') return busyLine$(pins);
      throw error;
    }),
  );
}

/** Errors with the line that is busy and the name of its holder. */
function busyLine$(pins: readonly string[]) {
  return listLines$(pins).pipe(
    map((lines): never => {
      const busy = lines.find(({ name, used }) => used && pins.includes(name));
      throw busyPinError(busy?.name ?? pins.join(', '), busy?.consumer);
    }),
  );
}

function programFailure(program: string, pins: readonly string[], { code, signal, stderr }: ProgramEnd): GpioError {
  const all = pins.join(', ');
  if (stderr.includes('Device or resource busy')) return busyPinError(all);
  if (stderr.includes('Permission denied')) return deniedPinError(all, '/dev', stderr);
  const end = stderr === '' ? (signal ?? `exit code ${code}`) : stderr.replace(`${program}: `, '');
  return new GpioError('failed', `${all}: ${program} ended unexpectedly (${end}): see dmesg`, { pin: pins[0] });
}
