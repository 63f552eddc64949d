import { setTimeout } from 'node:timers/promises';

/** Waits until something has been counted and the count stands still. */
export async function settled(count: () => number): Promise<void> {
  let last = -1;
  for (let polls = 0; last !== count() || (last === 0 && polls < 20); polls++) {
    last = count();
    await setTimeout(150);
  }
}
