import { concat, defer, map, mergeMap, type Observable, throwError } from 'rxjs';
import { GpioError } from '../driver/gpio-error.ts';
import type { GpioEdge } from '../driver/edges-driver.ts';
import type { ChipLine } from '../driver/chip-line.ts';
import { chipText$ } from './chip-text.ts';
import { eventReader } from './event-reader.ts';
import { type LineWiring, wiringArguments } from './wiring-arguments.ts';

/** Edges of lines of one chip, by a gpiomon of its own; it never completes. */
export function monitorChip$(version: number, lines: readonly ChipLine[], wiring: LineWiring): Observable<GpioEdge> {
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

/** What gpiomon of this major version is told to watch lines of one chip, one row for each edge and at once. */
export function monitorArguments(version: number, lines: readonly ChipLine[], wiring: LineWiring): readonly string[] {
  const chip = lines[0]?.chip ?? '';
  const wired = wiringArguments(version, wiring);
  const offsets = lines.map(({ offset }) => String(offset));
  return version === 1
    ? ['--line-buffered', ...wired, '--format=%e %o %s %n', chip, ...offsets]
    : [...wired, '--format=%e %o %S', `--chip=${chip}`, ...offsets];
}
