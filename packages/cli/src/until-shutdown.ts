import { shutdown$ } from '@hardware-ws/client/node';
import { lastValueFrom, merge, takeUntil, type Observable } from 'rxjs';
import { stdoutClosed$ } from './output/stdout-closed.ts';

/**
 * Runs a stream as what the process does: until it completes, the process is asked to stop or nobody reads its results;
 * rejects with its error.
 */
export async function untilShutdown(work$: Observable<unknown>): Promise<void> {
  await lastValueFrom(work$.pipe(takeUntil(merge(shutdown$({ signals: ['SIGINT', 'SIGTERM'] }), stdoutClosed$))), {
    defaultValue: undefined,
  });
}
