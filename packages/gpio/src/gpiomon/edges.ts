import { merge, type Observable, switchMap } from 'rxjs';
import type { EdgesOptions, GpioEdge } from '../driver/edges-driver.ts';
import { pinNames } from '../driver/pin-name.ts';
import { announceUse$ } from './announce-use.ts';
import { linesByChip$ } from './lines-by-chip.ts';
import { monitorChip$ } from './monitor-chip.ts';

/**
 * The edges of real pins, through the program gpiomon of the package gpiod (version 1 or 2). Use it on boards for which
 * koffi has no build, for example ARMv6 boards (Raspberry Pi 1 and Zero), or where you do not want native modules.
 *
 * Lines are found by name, on any chip. `at` is the kernel's own timestamp (Linux 5.7 or later). The programs run while
 * there is a subscription, and are killed with this process however it ends. This driver cannot see lost edges, so
 * `onLost` is never called: with version 1, the kernel keeps 16 edges for each line while gpiomon is busy. It has no
 * outputs, because gpioset of version 1 frees its lines between two levels.
 *
 * @example
 * edges$({ lines: ['GPIO17', 27], pull: 'up' }).pipe(debounceEdges(), buzzerPresses({ 17: 1, 27: 2 }));
 */
export function edges$({
  lines,
  pull = 'up',
  activeLow = pull === 'up',
  onClaimed,
}: EdgesOptions): Observable<GpioEdge> {
  const pins = pinNames(lines, 'lines');
  return linesByChip$(pins).pipe(
    switchMap(({ version, chips }) =>
      merge(
        ...chips.map((chip) => monitorChip$(version, chip, { pull, activeLow })),
        announceUse$(chips.flat(), onClaimed),
      ),
    ),
  );
}
