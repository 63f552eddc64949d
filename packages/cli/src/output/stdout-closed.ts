import process from 'node:process';
import { fromEvent, map, type Observable } from 'rxjs';

/** Emits when nobody reads our results any more, as with `| head -1`; errors when they cannot be written. */
export const stdoutClosed$: Observable<unknown> = fromEvent(process.stdout, 'error').pipe(
  map((error) => {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return error;
    throw new Error(`Results cannot be written: ${(error as Error).message}`, { cause: error });
  }),
);
