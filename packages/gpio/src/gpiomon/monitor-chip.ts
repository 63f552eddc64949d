import { catchError, concat, defer, map, mergeMap, throwError } from 'rxjs';
import type { Observable } from 'rxjs';
import { busyPin } from '../busy-pin.ts';
import { deniedPin } from '../denied-pin.ts';
import { GpioError } from '../gpio-error.ts';
import type { GpioEdge } from '../gpio-edge.ts';
import type { Line } from '../line.ts';
import { eventReader } from './event-reader.ts';
import { listLines$ } from './list-lines.ts';
import { monitorArguments, type MonitorWiring } from './monitor-arguments.ts';
import { programText$, type ProgramEnd } from './program-text.ts';

/** Edges of lines of one chip, by a gpiomon of its own; it never completes. */
export function monitorChip$(version: number, lines: readonly Line[], wiring: MonitorWiring): Observable<GpioEdge> {
  const pins = lines.map(({ name }) => name);
  const pinAt = new Map(lines.map(({ offset, name }) => [offset, name]));
  return defer(() => {
    const text$ = programText$('gpiomon', monitorArguments(version, lines, wiring), (end) => failure(pins, end));
    // Version 1 ends as if all was well when it is told to by others.
    const ended$ = throwError(() => failure(pins, { code: 0, signal: null, said: '' }));
    return concat(text$, ended$).pipe(
      mergeMap(eventReader()),
      map(({ offset, level, at }) => ({ pin: pinAt.get(offset) ?? '', level, at })),
    );
  }).pipe(
    catchError((error: unknown) => {
      if (error instanceof GpioError && error.kind === 'busy') return whoHolds$(pins);
      throw error;
    }),
  );
}

/** Errors with the line that is held, and who holds it. */
const whoHolds$ = (pins: readonly string[]) =>
  listLines$(pins).pipe(
    map((lines): never => {
      const busy = lines.find(({ name, used }) => used && pins.includes(name));
      throw busyPin(busy?.name ?? pins.join(', '), busy?.consumer);
    }),
  );

function failure(pins: readonly string[], { code, signal, said }: ProgramEnd): GpioError {
  const all = pins.join(', ');
  if (said.includes('Device or resource busy')) return busyPin(all);
  if (said.includes('Permission denied')) return deniedPin(all, '/dev', said);
  const end = said === '' ? (signal ?? `exit code ${code}`) : said.replace(/^gpiomon: /, '');
  return new GpioError('failed', `${all}: gpiomon has ended: ${end}; see dmesg`, { pin: pins[0] });
}
