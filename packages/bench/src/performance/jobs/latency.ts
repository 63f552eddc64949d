import process from 'node:process';
import { setInterval } from 'node:timers';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Client, ClientOf } from '../clients/client.ts';
import type { Job } from './job.ts';
import { lowestMedian } from '../report/figure.ts';
import { connected } from './connected.ts';
import { whenWritten } from './when-written.ts';

const presses = { toWarmUp: 2000, measured: 1000 };

/** Measures the median time from a press until the kernel has its bytes, in µs. Presses are made singly or ten at a time. */
export async function latency(
  client: ClientOf,
  url: string,
  { manner }: Extract<Job, { kind: 'latency' }>,
): Promise<number> {
  const connection = await connected(client, url);
  const press = timed(connection);
  if (manner === 'busy') keepBusy();
  const times: number[] = [];
  while (times.length < presses.toWarmUp + presses.measured) {
    times.push(...(await press(manner === 'bursts' ? 10 : 1)));
    // The event loop sleeps between the measured presses, as it does between real ones.
    await (times.length > presses.toWarmUp ? setTimeout(1) : setImmediate());
  }
  return lowestMedian(times.slice(presses.toWarmUp), 100);
}

/** Measures the same for the first press of a process, 100 ms after its connection opened. */
export async function firstPress(client: ClientOf, url: string): Promise<number> {
  const press = timed(await connected(client, url));
  const [time = NaN] = await press(1);
  return time;
}

/** Makes a function that sends several presses at once and returns the time until each was written, in µs. */
function timed(connection: Client): (times: number) => Promise<readonly number[]> {
  const begun: bigint[] = [];
  const took: number[] = [];
  let written: () => void = () => undefined;
  whenWritten((at) => {
    // One write may contain several presses.
    for (const time of begun.splice(0)) took.push(Number(at - time) / 1000);
    written();
  });
  return async (times) => {
    took.length = 0;
    for (let n = 0; n < times; n++) {
      const message = { type: 'buzzer_pressed', buzzerId: 1, press_id: `a1b2c3d${n}` };
      begun.push(process.hrtime.bigint());
      connection.send(message);
    }
    while (took.length < times) await new Promise<void>((resolve) => (written = resolve));
    return [...took];
  };
}

/** Blocks the event loop for 1 ms out of every 4 ms. */
function keepBusy(): void {
  setInterval(() => {
    const begun = process.hrtime.bigint();
    while (process.hrtime.bigint() - begun < 1_000_000n);
  }, 4);
}
