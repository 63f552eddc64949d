import { catchError, map, type Observable } from 'rxjs';
import { busyPinError, deniedPinError } from '../driver/pin-errors.ts';
import { GpioError } from '../driver/gpio-error.ts';
import { listLines$ } from './list-lines.ts';
import { programText$, type ProgramEnd } from './program-text.ts';

/** What a program says of lines of one chip; what is in its way is an error that names them, and who holds one. */
export function chipText$(program: string, args: readonly string[], pins: readonly string[]): Observable<string> {
  return programText$(program, args, (end) => programFailure(program, pins, end)).pipe(
    catchError((error: unknown) => {
      if (error instanceof GpioError && error.kind === 'busy') return whoHolds$(pins);
      throw error;
    }),
  );
}

/** Errors with the line that is held, and who holds it. */
function whoHolds$(pins: readonly string[]) {
  return listLines$(pins).pipe(
    map((lines): never => {
      const busy = lines.find(({ name, used }) => used && pins.includes(name));
      throw busyPinError(busy?.name ?? pins.join(', '), busy?.consumer);
    }),
  );
}

function programFailure(program: string, pins: readonly string[], { code, signal, said }: ProgramEnd): GpioError {
  const all = pins.join(', ');
  if (said.includes('Device or resource busy')) return busyPinError(all);
  if (said.includes('Permission denied')) return deniedPinError(all, '/dev', said);
  const end = said === '' ? (signal ?? `exit code ${code}`) : said.replace(`${program}: `, '');
  return new GpioError('failed', `${all}: ${program} has ended: ${end}; see dmesg`, { pin: pins[0] });
}
