import { concat, defer, map, mergeMap, type Observable, throwError } from 'rxjs';
import type { ChipLine } from '../driver/chip-line.ts';
import type { GpioEdge } from '../driver/edges-driver.ts';
import { GpioError } from '../driver/gpio-error.ts';
import { chipText$ } from './chip-text.ts';
import { eventReader } from './event-reader.ts';
import { type LineWiring, wiringArguments } from './wiring-arguments.ts';

/** The edges of lines of one chip, from a gpiomon of its own. Never completes. */
export function monitorChip$(version: number, lines: readonly ChipLine[], wiring: LineWiring): Observable<GpioEdge> {
  const pins = lines.map(({ name }) => name);
  const pinAt = new Map(lines.map(({ offset, name }) => [offset, name]));
  // When somebody terminates version 1, it exits with 0.
  return defer(() =>
    concat(
      chipText$('gpiomon', monitorArguments(version, lines, wiring), pins),
      throwError(
        () =>
          new GpioError('failed', `${pins.join(', ')}: gpiomon ended unexpectedly (exit code 0): see dmesg`, {
            pin: pins[0],
          }),
      ),
    ).pipe(
      mergeMap(eventReader()),
      map(({ offset, level, at }) => ({ pin: pinAt.get(offset) ?? '', level, at })),
    ),
  );
}

/**
 * The arguments of gpiomon, for this major version, that watch lines of one chip and print one row for each edge
 * immediately.
 */
function monitorArguments(version: number, lines: readonly ChipLine[], wiring: LineWiring): readonly string[] {
  const chip = lines[0]?.chip ?? '';
  const wired = wiringArguments(version, wiring);
  const offsets = lines.map(({ offset }) => String(offset));
  return version === 1
    ? ['--line-buffered', ...wired, '--format=%e %o %s %n', chip, ...offsets]
    : [...wired, '--format=%e %o %S', `--chip=${chip}`, ...offsets];
}
