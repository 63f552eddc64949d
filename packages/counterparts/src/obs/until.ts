import { setTimeout as after } from 'node:timers/promises';

/** Resolves when a condition holds. Asks 20 times a second, and rejects with `why` after half a minute. */
export async function until(holds: () => boolean | Promise<boolean>, why: () => string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await holds()) return;
    await after(50);
  }
  throw new Error(why());
}
