import { shutdown$, type ShutdownSignal } from '@hardware-ws/client/node';
import { lastValueFrom, merge, takeUntil, type Observable } from 'rxjs';
import { stdoutClosed$ } from '../output/standard-output.ts';
import { hangupEnds } from './hangup.ts';

/**
 * Runs a stream as what the process does: until it completes, the process is asked to stop, its terminal has gone or nobody
 * reads its results; rejects with its error.
 */
export async function runUntilShutdown(work$: Observable<unknown>, endsOnHangup = hangupEnds): Promise<void> {
  const signals: readonly ShutdownSignal[] = ['SIGINT', 'SIGTERM', ...(endsOnHangup ? (['SIGHUP'] as const) : [])];
  const stop$ = shutdown$({ signals });
  // Also once the work is over: a terminal that goes may end the input first, and its SIGHUP must not cut short what then ends.
  stop$.subscribe();
  await lastValueFrom(work$.pipe(takeUntil(merge(stop$, stdoutClosed$))), { defaultValue: undefined });
}
