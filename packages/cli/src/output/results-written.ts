import process from 'node:process';
import { firstValueFrom, timer } from 'rxjs';
import { isUnreadError } from './is-unread-error.ts';
import { unwrittenResults } from './unwritten-results.ts';

// The stream itself forgets it.
let failure: Error | undefined;
process.stdout.on('error', (error) => {
  failure ??= error;
});

/** Rejects if results could not be written, unless nobody reads them any more. */
export async function resultsWritten(): Promise<void> {
  // What goes to a file or a device is written at once, but whether that failed is told in the next tick.
  await firstValueFrom(timer(0), { defaultValue: 0 });
  if (failure && !isUnreadError(failure)) throw unwrittenResults(failure);
}
