import process from 'node:process';
import { merge, type Observable } from 'rxjs';
import { announceClaim } from '../driver/announce-claim.ts';
import type { EdgesOptions, GpioEdge, LostEdges } from '../driver/edges-driver.ts';
import { pinNames } from '../driver/pin-name.ts';
import { chipEdges$ } from './chip-edges.ts';
import { lineFlags, linePulls } from './line-flags.ts';
import { withLines$ } from './with-lines.ts';

/**
 * The edges of real pins, through the kernel's GPIO character device. It works on any Linux board with kernel 5.10 or
 * later, including every Raspberry Pi with a 64-bit or ARMv7 system.
 *
 * Lines are found by name, on any chip. `at` is the kernel's own timestamp. You need the package koffi, and the user
 * must be in the group `gpio`; if something is missing, a `GpioError` tells you what. The kernel keeps 1,024 edges
 * while the program is busy. If more arrive, they are lost, and `onLost` is called with their number.
 *
 * @example
 * edges$({ lines: ['GPIO17', 27], pull: 'up' }).pipe(debounceEdges(), buzzerPresses({ 17: 1, 27: 2 }));
 */
export function edges$({
  lines,
  pull = 'up',
  activeLow = pull === 'up',
  onClaimed,
  onLost = warn,
}: EdgesOptions): Observable<GpioEdge> {
  const pins = pinNames(lines, 'lines');
  const flags =
    lineFlags.input |
    lineFlags.risingEdges |
    lineFlags.fallingEdges |
    linePulls[pull] |
    (activeLow ? lineFlags.activeLow : 0);
  return withLines$({ pins, flags }, ({ claimed, readable$ }) =>
    merge(...claimed.map((claim) => chipEdges$(claim, readable$(claim.fd), onLost)), announceClaim(onClaimed)),
  );
}

function warn({ count, pins }: LostEdges) {
  process.emitWarning(
    `${count} edges of ${pins.join(', ')} were lost: they arrived faster than the kernel or the program could read them`,
  );
}
