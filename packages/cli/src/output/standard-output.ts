import process from 'node:process';
import { firstValueFrom, fromEvent, map, timer, type Observable } from 'rxjs';

/** Emits when nothing reads standard output any more. Errors when results cannot be written, for example because the disk is full. */
export const stdoutClosed$: Observable<unknown> = fromEvent(process.stdout, 'error').pipe(
  map((error) => {
    if (isUnreadError(error)) return error;
    throw unwrittenResults(error as Error);
  }),
);

// Node's stream does not keep its error.
let failure: Error | undefined;
process.stdout.on('error', (error) => {
  failure ??= error;
});

/** Rejects if results could not be written. A reader that has gone away is not an error. */
export async function assertResultsWritten(): Promise<void> {
  // Writes to a file or device are synchronous, but their errors arrive in the next tick.
  await firstValueFrom(timer(0), { defaultValue: 0 });
  if (failure && !isUnreadError(failure)) throw unwrittenResults(failure);
}

/** Whether a write failed because the reader is gone: a program, for example `| head -1`, or a closed terminal. */
function isUnreadError(error: unknown): boolean {
  const { code } = Object(error) as NodeJS.ErrnoException;
  return code === 'EPIPE' || (code === 'EIO' && process.stdout.isTTY);
}

/** The error for results that cannot be written, for example to a full disk. */
function unwrittenResults(cause: Error) {
  return new Error(`Cannot write results to standard output: ${cause.message}. Check whether its disk is full.`, {
    cause,
  });
}
