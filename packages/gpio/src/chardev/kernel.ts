import { ReplaySubject, defer, map, share } from 'rxjs';
import { epollReadable } from './epoll-readable.ts';
import { loadLibc } from './load-libc.ts';

/** The way to the kernel, opened by the first who wants it and then the same for all. */
export const kernel$ = defer(() => loadLibc()).pipe(
  map((libc) => ({ libc, readable$: epollReadable(libc) })),
  share({ connector: () => new ReplaySubject(1), resetOnComplete: false, resetOnRefCountZero: false }),
);
