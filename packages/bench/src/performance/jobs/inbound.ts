import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { wantedOf } from '../server/burst.ts';
import type { ClientOf } from '../clients/client.ts';
import { messages } from '../clients/messages.ts';
import type { Job } from './job.ts';

const all = Object.keys(messages);
const press = { type: 'buzzer_pressed', buzzerId: 1, press_id: 'a1b2c3d4' };
const bursts = { toWarmUp: 6, measured: 8 };

/**
 * Measures the CPU time per received frame, in µs. Returns the best of eight bursts, after six to warm up. A shared CPU has
 * slow moments, and some of the bursts avoid them.
 */
export async function inbound(client: ClientOf, url: string, job: Extract<Job, { kind: 'inbound' }>): Promise<number> {
  const { types = all } = job;
  // Each consumer wants one type, in turn. By default, a single consumer wants all types of the job.
  const consumers =
    job.consumers === undefined
      ? [types]
      : Array.from({ length: job.consumers }, (_, n) => [types[n % types.length] ?? '']);
  const expected = wantedOf(job, consumers.flat());
  let heard = 0;
  let opened: () => void = () => undefined;
  let done: () => void = () => undefined;
  let opens = 0;
  const open = new Promise<void>((resolve) => (opened = resolve));
  const connection = client({
    url,
    consumers,
    peekType: job.peekType ?? false,
    onMessage: () => ++heard === expected && done(),
    onOpen: () => (opens++, opened()),
  });
  await open;
  await setTimeout(50);

  // Each message that the server receives triggers a burst.
  const cpu = async () => {
    heard = 0;
    const before = process.cpuUsage();
    const whole = new Promise<void>((resolve) => (done = resolve));
    connection.send(press);
    await Promise.race([whole, setTimeout(3000)]);
    const { user, system } = process.cpuUsage(before);
    return heard === expected && opens === 1 ? (user + system) / job.frames : NaN;
  };
  for (let n = 0; n < bursts.toWarmUp; n++) if (Number.isNaN(await cpu())) return NaN;
  const each: number[] = [];
  while (each.length < bursts.measured) each.push(await cpu());
  return Math.min(...each);
}
