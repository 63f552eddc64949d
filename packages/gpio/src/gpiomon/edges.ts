import { merge, type Observable, switchMap } from 'rxjs';
import type { EdgesOptions, GpioEdge } from '../driver/edges-driver.ts';
import { pinNames } from '../driver/pin-name.ts';
import { linesByChip$ } from './lines-by-chip.ts';
import { monitorChip$ } from './monitor-chip.ts';

/**
 * Edges of real pins, through the program gpiomon of the package gpiod (version 1 or 2): for boards where koffi has no
 * build, as the ARMv6 ones (Raspberry Pi 1 and Zero), and wherever native modules are not wanted.
 *
 * Lines are found by name, on whichever chip. `at` is the kernel's own timestamp (Linux 5.7 or later). The programs run
 * while there is a subscription, and die with this process however it ends. Edges that are lost cannot be seen, so `onLost`
 * is never called: with version 1 the kernel keeps 16 for each line while gpiomon is busy. Outputs cannot be done this
 * way: gpioset of version 1 lets go of its lines between one level and the next.
 *
 * @example
 * edges$({ lines: ['GPIO17', 27], pull: 'up' }).pipe(debounceEdges(), buzzerPresses({ 17: 1, 27: 2 }));
 */
export function edges$({ lines, pull = 'up', activeLow = pull === 'up' }: EdgesOptions): Observable<GpioEdge> {
  const pins = pinNames(lines, 'lines');
  return linesByChip$(pins).pipe(
    switchMap(({ version, chips }) => merge(...chips.map((chip) => monitorChip$(version, chip, { pull, activeLow })))),
  );
}
