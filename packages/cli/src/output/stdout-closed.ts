import process from 'node:process';
import { fromEvent, map, type Observable } from 'rxjs';
import { isUnreadError } from './is-unread-error.ts';
import { unwrittenResults } from './unwritten-results.ts';

/** Emits when nobody reads our results any more; errors when they cannot be written. */
export const stdoutClosed$: Observable<unknown> = fromEvent(process.stdout, 'error').pipe(
  map((error) => {
    if (isUnreadError(error)) return error;
    throw unwrittenResults(error as Error);
  }),
);
