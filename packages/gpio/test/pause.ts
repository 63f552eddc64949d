import { firstValueFrom, timer } from 'rxjs';

/** Waits; for what tells nobody that it is done. */
export const pause = async (ms: number): Promise<void> => {
  await firstValueFrom(timer(ms));
};
