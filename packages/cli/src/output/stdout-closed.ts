import process from 'node:process';
import { fromEvent, map, type Observable } from 'rxjs';

/** Nobody reads any more: a program, as with `| head -1`, or a terminal that has gone. */
const unread: readonly unknown[] = ['EPIPE', 'EIO'];

/** Emits when nobody reads our results any more; errors when they cannot be written. */
export const stdoutClosed$: Observable<unknown> = fromEvent(process.stdout, 'error').pipe(
  map((error) => {
    if (unread.includes((error as NodeJS.ErrnoException).code)) return error;
    throw new Error(`Results cannot be written: ${(error as Error).message}`, { cause: error });
  }),
);
