import { readSync } from 'node:fs';
import { defer, map, mergeMap } from 'rxjs';
import type { Observable } from 'rxjs';
import { GpioError } from '../gpio-error.ts';
import type { GpioEdge } from '../gpio-edge.ts';
import type { LostEdges } from '../lost-edges.ts';
import type { ClaimedLines } from './claimed-lines.ts';
import { lineEvents } from './line-events.ts';
import { structBytes } from './struct-bytes.ts';

/** The edges of claimed lines, read whenever there are some, and word of those that the kernel could not keep. */
export function chipEdges$(
  { fd, pins, offsets }: ClaimedLines,
  readable$: Observable<unknown>,
  lost: (edges: LostEdges) => void,
): Observable<GpioEdge> {
  return defer(() => {
    const buffer = Buffer.alloc(64 * structBytes.lineEvent);
    let heard = 0;

    const read = () => {
      try {
        return lineEvents(buffer.subarray(0, readSync(fd, buffer)));
      } catch (cause) {
        throw new GpioError('failed', `${pins.join(', ')}: the GPIO chip has gone`, { cause });
      }
    };

    return readable$.pipe(
      mergeMap(read),
      map(({ at, level, offset, sequence }) => {
        // Wraps at 32 bits; the kernel may give one number to two edges that it took together, which is no gap.
        const count = (sequence - heard - 1) | 0;
        heard = sequence;
        if (count > 0) lost({ count, pins });
        return { pin: pins[offsets.indexOf(offset)] ?? '', level, at };
      }),
    );
  });
}
