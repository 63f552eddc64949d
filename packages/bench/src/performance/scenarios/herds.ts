import type { Bench } from './bench.ts';
import { herd } from './herd.ts';

const members: Readonly<Record<string, { readonly name: string; readonly jitter: boolean }>> = {
  ours: { name: 'ours', jitter: true },
  'ours, no jitter': { name: 'ours', jitter: false },
  partysocket: { name: 'partysocket', jitter: true },
  'reconnecting-websocket': { name: 'reconnecting-websocket', jitter: true },
};

/** Those who have a backoff of their own. */
export const herds: readonly string[] = Object.keys(members);

/** How long a thousand of one kind take until all are back, in ms. */
export function herdOf(kind: string, bench: Bench): Promise<number> {
  const { name = '', jitter = true } = members[kind] ?? {};
  const job = { kind: 'crowd', connections: 1000, jitter } as const;
  return herd((url, signal) => bench.run({ name }, job, { url, signal }));
}
