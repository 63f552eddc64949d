import { readSync } from 'node:fs';
import { defer, map, type Observable } from 'rxjs';
import type { GpioEdge, LostEdges } from '../driver/edges-driver.ts';
import { emitEach } from '../driver/emit-each.ts';
import { GpioError } from '../driver/gpio-error.ts';
import type { ChipClaim } from './chip-claim.ts';
import { structBytes } from './kernel-structs.ts';
import { lineEvents } from './line-events.ts';

/**
 * The edges of claimed lines, read as soon as there are any. Calls `onLost` for edges that the kernel could not keep.
 */
export function chipEdges$(
  { fd, pins, offsets }: ChipClaim,
  readable$: Observable<unknown>,
  onLost: (edges: LostEdges) => void,
): Observable<GpioEdge> {
  return defer(() => {
    const buffer = Buffer.alloc(64 * structBytes.lineEvent);
    const counts = new Map<number, number>();

    const read = () => {
      try {
        return lineEvents(buffer.subarray(0, readSync(fd, buffer)));
      } catch (cause) {
        throw new GpioError('failed', `${pins.join(', ')}: the GPIO chip is gone: plug it in again, then restart`, {
          cause,
        });
      }
    };

    return readable$.pipe(
      map(read),
      emitEach(),
      map(({ at, level, offset, sequence }) => {
        const pin = pins[offsets.indexOf(offset)] ?? '';
        // The count wraps at 32 bits.
        const count = (sequence - (counts.get(offset) ?? 0) - 1) | 0;
        counts.set(offset, sequence);
        if (count > 0) onLost({ count, pins: [pin] });
        return { pin, level, at };
      }),
    );
  });
}
