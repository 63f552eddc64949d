import { shutdown$ } from '@hardware-ws/client/node';
import { lastValueFrom, takeUntil, type Observable } from 'rxjs';

/** Runs a stream as what the process does: until it completes or the process is asked to stop; rejects with its error. */
export async function untilShutdown(work$: Observable<unknown>): Promise<void> {
  await lastValueFrom(work$.pipe(takeUntil(shutdown$())), { defaultValue: undefined });
}
