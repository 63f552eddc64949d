import { forkJoin, map, merge, reduce, switchMap } from 'rxjs';
import type { Observable } from 'rxjs';
import type { EdgesOptions } from '../edges-options.ts';
import type { GpioEdge } from '../gpio-edge.ts';
import { GpioError } from '../gpio-error.ts';
import { pinNames } from '../pin-names.ts';
import { unknownPin } from '../unknown-pin.ts';
import { listLines$ } from './list-lines.ts';
import { monitorChip$ } from './monitor-chip.ts';
import { programText$ } from './program-text.ts';

/**
 * Edges of real pins, through the program gpiomon of the package gpiod (version 1 or 2): for boards where koffi has no
 * build, as the ARMv6 ones (Raspberry Pi 1 and Zero), and wherever native modules are not wanted.
 *
 * Lines are found by name, on whichever chip. `at` is the kernel's own timestamp (Linux 5.7 or later). The programs run
 * while there is a subscription, and die with this process however it ends. Edges that are lost cannot be seen, so `lost`
 * is never told of any: with version 1 the kernel keeps 16 for each line while gpiomon is busy. Outputs cannot be done this
 * way: gpioset of version 1 lets go of its lines between one level and the next.
 *
 * @example
 * edges$({ lines: ['GPIO17', 27], pull: 'up' }).pipe(debounceEdges(), buzzerPresses({ 17: 1, 27: 2 }));
 */
export function edges$({ lines, pull = 'up', activeLow = pull === 'up' }: EdgesOptions): Observable<GpioEdge> {
  const pins = pinNames(lines, 'lines');
  return forkJoin({ version: version$, all: listLines$(pins) }).pipe(
    switchMap(({ version, all }) => {
      const found = pins.map((pin) => {
        const line = all.find(({ name }) => name === pin);
        if (line === undefined) throw unknownPin(pin, all);
        return line;
      });
      const chips = [...new Set(found.map(({ chip }) => chip))];
      return merge(
        ...chips.map((chip) =>
          monitorChip$(
            version,
            found.filter((line) => line.chip === chip),
            { pull, activeLow },
          ),
        ),
      );
    }),
  );
}

/** The major version of the tools. */
const version$ = programText$(
  'gpiomon',
  ['--version'],
  ({ said }) => new GpioError('failed', `gpiomon fails: ${said}`),
).pipe(
  reduce((all, text) => all + text, ''),
  map((text) => Number(/v(\d+)\./.exec(text)?.[1] ?? 2)),
);
