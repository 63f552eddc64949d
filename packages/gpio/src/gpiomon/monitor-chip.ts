import { concat, defer, map, mergeMap, throwError } from 'rxjs';
import type { Observable } from 'rxjs';
import { GpioError } from '../driver/gpio-error.ts';
import type { GpioEdge } from '../driver/gpio-edge.ts';
import type { Line } from '../driver/line.ts';
import { chipText$ } from './chip-text.ts';
import { eventReader } from './event-reader.ts';
import { monitorArguments } from './monitor-arguments.ts';
import type { LineWiring } from './wiring-arguments.ts';

/** Edges of lines of one chip, by a gpiomon of its own; it never completes. */
export function monitorChip$(version: number, lines: readonly Line[], wiring: LineWiring): Observable<GpioEdge> {
  const pins = lines.map(({ name }) => name);
  const pinAt = new Map(lines.map(({ offset, name }) => [offset, name]));
  // Version 1 ends as if all was well when it is told to by others.
  return defer(() =>
    concat(
      chipText$('gpiomon', monitorArguments(version, lines, wiring), pins),
      throwError(
        () =>
          new GpioError('failed', `${pins.join(', ')}: gpiomon has ended: exit code 0; see dmesg`, { pin: pins[0] }),
      ),
    ).pipe(
      mergeMap(eventReader()),
      map(({ offset, level, at }) => ({ pin: pinAt.get(offset) ?? '', level, at })),
    ),
  );
}
