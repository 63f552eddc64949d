import { closeSync } from 'node:fs';
import { defer, finalize, map, type Observable, ReplaySubject, share, switchMap } from 'rxjs';
import type { ChipClaim } from './chip-claim.ts';
import { claimLines, type WantedLines } from './claim-lines.ts';
import { epollReadable } from './epoll-readable.ts';
import { type Libc, loadLibc } from './libc.ts';

interface KernelLines {
  readonly libc: Libc;
  readonly readable$: (fd: number) => Observable<void>;
  readonly claimed: readonly ChipClaim[];
}

/** Claims lines on subscribe, runs the Observable of `work` with them, and frees them at the end. */
export function withLines$<T>(wanted: WantedLines, work: (lines: KernelLines) => Observable<T>): Observable<T> {
  return kernel$.pipe(
    switchMap(({ libc, readable$ }) => {
      const claimed = claimLines(libc, wanted);
      return work({ libc, readable$, claimed }).pipe(finalize(() => claimed.forEach(({ fd }) => closeSync(fd))));
    }),
  );
}

/** The access to the kernel, opened by the first subscriber and then shared by all. */
export const kernel$ = defer(() => loadLibc()).pipe(
  map((libc) => ({ libc, readable$: epollReadable(libc) })),
  share({ connector: () => new ReplaySubject(1), resetOnComplete: false, resetOnRefCountZero: false }),
);
