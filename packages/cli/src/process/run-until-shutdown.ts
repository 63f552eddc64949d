import { shutdown$, type ShutdownSignal } from '@hardware-ws/client/node';
import { lastValueFrom, merge, takeUntil, type Observable } from 'rxjs';
import { stdoutClosed$ } from '../output/standard-output.ts';
import { hangupEnds } from './hangup.ts';

/** How a command takes SIGHUP. */
export interface HangupOptions {
  /** Whether SIGHUP ends the command. `hardware-ws run` sets it. @default true, except under `nohup` */
  readonly endsOnHangup?: boolean;
}

/**
 * Runs a stream as the work of the process. It resolves when the stream completes, the process is asked to stop, its terminal is
 * gone or nothing reads its results any more. It rejects with the stream's error.
 */
export async function runUntilShutdown(work$: Observable<unknown>, endsOnHangup = hangupEnds): Promise<void> {
  const signals: readonly ShutdownSignal[] = ['SIGINT', 'SIGTERM', ...(endsOnHangup ? (['SIGHUP'] as const) : [])];
  const stop$ = shutdown$({ signals });
  // Stays subscribed after the work is over: a closing terminal may end the input first, and its SIGHUP must not cut the cleanup short.
  stop$.subscribe();
  await lastValueFrom(work$.pipe(takeUntil(merge(stop$, stdoutClosed$))), { defaultValue: undefined });
}
