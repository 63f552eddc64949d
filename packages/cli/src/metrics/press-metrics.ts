import { systemClock, type Clock } from '@hardware-ws/client';
import { Counter, Histogram, type Registry } from 'prom-client';
import { ignoreElements, tap, type Observable } from 'rxjs';
import { isPress } from '../status/box-report.ts';
import type { Activity } from '../vitals/activity.ts';
import { latencyBuckets } from './latency-buckets.ts';

const outcomes = ['sent', 'confirmed', 'unconfirmed', 'dropped', 'ignored'] as const;

/** Keeps the metrics of presses up to date while subscribed: what became of them, and how long the way to the socket took. */
export function pressMetrics$(
  register: Registry,
  activity$: Observable<Activity>,
  clock: Pick<Clock, 'monotonic'> = systemClock,
): Observable<never> {
  const registers = [register];
  const presses = new Counter({
    name: 'hardware_ws_presses_total',
    help: 'Presses and claims of presses, by what became of them.',
    labelNames: ['outcome'],
    registers,
  });
  const edgeToWire = new Histogram({
    name: 'hardware_ws_edge_to_wire_seconds',
    help: 'Time from the edge of a press, as the driver stamped it, to the last write to the socket.',
    buckets: latencyBuckets,
    registers,
  });
  for (const outcome of outcomes) presses.inc({ outcome }, 0);
  return activity$.pipe(
    tap((activity) => {
      if (activity.kind === 'ignored_press') presses.inc({ outcome: 'ignored' });
      if (activity.kind !== 'outcome') return;
      const { outcome } = activity;
      const { message } = outcome;
      if (!isPress(message)) return;
      presses.inc({ outcome: outcome.kind });
      if (message.at === undefined || (outcome.kind !== 'sent' && outcome.kind !== 'confirmed')) return;
      const writtenAt = clock.monotonic() - (outcome.kind === 'confirmed' ? outcome.ms : 0);
      edgeToWire.observe(Math.max(0, writtenAt - message.at) / 1000);
    }),
    ignoreElements(),
  );
}
