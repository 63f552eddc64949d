import type { Connection, LinkEnd, Message, Status } from '@hardware-ws/client';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { ignoreElements, merge, pairwise, tap, type Observable } from 'rxjs';
import { latencyBuckets } from './latency-buckets.ts';

const states: readonly Status['kind'][] = ['idle', 'connecting', 'open', 'waiting', 'closed'];
const causes: readonly LinkEnd['kind'][] = [
  ...(['closed', 'rejected', 'farewell', 'refused', 'failed'] as const),
  ...(['returned', 'oversized', 'timeout', 'dead', 'unconfirmed'] as const),
];

/** Keeps the metrics of a link up to date while subscribed: its state, why it was dialled again, and its round trips. */
export function linkMetrics$(
  register: Registry,
  { status$, latency$ }: Pick<Connection<Message, Message>, 'status$' | 'latency$'>,
): Observable<never> {
  const registers = [register];
  const state = new Gauge({
    name: 'hardware_ws_link_state',
    help: '1 for the current state of the link to the backend, 0 for the others.',
    labelNames: ['state'],
    registers,
  });
  const reconnects = new Counter({
    name: 'hardware_ws_reconnects_total',
    help: 'Open links that ended and are dialled again, by why they ended.',
    labelNames: ['cause'],
    registers,
  });
  const failedDials = new Counter({
    name: 'hardware_ws_failed_dials_total',
    help: 'Dials that opened no link, by why they failed.',
    labelNames: ['cause'],
    registers,
  });
  const roundTrip = new Histogram({
    name: 'hardware_ws_round_trip_seconds',
    help: 'Round trips of the heartbeat.',
    buckets: latencyBuckets,
    registers,
  });
  // A counter that appears with its first event has no increase.
  for (const counter of [reconnects, failedDials]) for (const cause of causes) counter.inc({ cause }, 0);
  return merge(
    status$.pipe(tap(({ kind }) => states.forEach((one) => state.set({ state: one }, Number(one === kind))))),
    status$.pipe(
      pairwise(),
      tap(([before, now]) => {
        if (now.kind !== 'waiting') return;
        (before.kind === 'open' ? reconnects : failedDials).inc({ cause: now.cause.kind });
      }),
    ),
    latency$.pipe(tap((ms) => roundTrip.observe(ms / 1000))),
  ).pipe(ignoreElements());
}
