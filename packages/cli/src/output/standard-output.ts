import process from 'node:process';
import { firstValueFrom, fromEvent, map, timer, type Observable } from 'rxjs';

/** Emits when nobody reads our results any more; errors when they cannot be written. */
export const stdoutClosed$: Observable<unknown> = fromEvent(process.stdout, 'error').pipe(
  map((error) => {
    if (isUnreadError(error)) return error;
    throw unwrittenResults(error as Error);
  }),
);

// The stream itself forgets it.
let failure: Error | undefined;
process.stdout.on('error', (error) => {
  failure ??= error;
});

/** Rejects if results could not be written, unless nobody reads them any more. */
export async function assertResultsWritten(): Promise<void> {
  // What goes to a file or a device is written at once, but whether that failed is told in the next tick.
  await firstValueFrom(timer(0), { defaultValue: 0 });
  if (failure && !isUnreadError(failure)) throw unwrittenResults(failure);
}

/** Whether results could not be written because nobody reads any more: a program, as with `| head -1`, or a terminal that has gone. */
function isUnreadError(error: unknown): boolean {
  const { code } = Object(error) as NodeJS.ErrnoException;
  return code === 'EPIPE' || (code === 'EIO' && process.stdout.isTTY);
}

/** The error of results that cannot be written, as to a full disk. */
function unwrittenResults(cause: Error) {
  return new Error(
    `Results cannot be written: ${cause.message}. See whether the disk that standard output goes to is full.`,
    {
      cause,
    },
  );
}
