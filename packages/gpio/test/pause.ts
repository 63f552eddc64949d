import { firstValueFrom, timer } from 'rxjs';

/** Waits for something that does not report when it is done. */
export async function pause(ms: number): Promise<void> {
  await firstValueFrom(timer(ms));
}
