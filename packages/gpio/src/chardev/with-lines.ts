import { closeSync } from 'node:fs';
import { finalize, switchMap } from 'rxjs';
import type { Observable } from 'rxjs';
import { claimLines } from './claim-lines.ts';
import type { ClaimedLines } from './claimed-lines.ts';
import type { WantedLines } from './wanted-lines.ts';
import { kernel$ } from './kernel.ts';
import type { Libc } from './libc.ts';

interface Held {
  readonly libc: Libc;
  readonly readable$: (fd: number) => Observable<number>;
  readonly claimed: readonly ClaimedLines[];
}

/** Claims lines on subscribe, works with them, and frees them at the end. */
export function withLines$<T>(wanted: WantedLines, work: (held: Held) => Observable<T>): Observable<T> {
  return kernel$.pipe(
    switchMap(({ libc, readable$ }) => {
      const claimed = claimLines(libc, wanted);
      return work({ libc, readable$, claimed }).pipe(finalize(() => claimed.forEach(({ fd }) => closeSync(fd))));
    }),
  );
}
