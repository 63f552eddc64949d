import { setTimeout } from 'node:timers/promises';
import { systemClock } from '@hardware-ws/client';

/** Calls `send` at this rate, as evenly as timers allow, for this time in ms. */
export async function steadyLoad(send: () => void, perSecond: number, ms: number): Promise<void> {
  const begun = systemClock.monotonic();
  let sent = 0;
  for (let elapsed = 0; elapsed < ms; elapsed = systemClock.monotonic() - begun) {
    for (const due = (elapsed * perSecond) / 1000; sent < due; sent++) send();
    await setTimeout(1);
  }
}
