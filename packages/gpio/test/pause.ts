import { firstValueFrom, timer } from 'rxjs';

/** Waits; for what tells nobody that it is done. */
export async function pause(ms: number): Promise<void> {
  await firstValueFrom(timer(ms));
}
