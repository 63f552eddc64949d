import { Gauge, type Registry } from 'prom-client';
import { ignoreElements, tap, type Observable } from 'rxjs';
import type { Hardware } from '../vitals/vitals.ts';

/** Keeps the metric of the hardware up to date while subscribed. */
export function hardwareMetrics$(register: Registry, hardware$: Observable<Hardware>): Observable<never> {
  const ready = new Gauge({
    name: 'hardware_ws_hardware_ready',
    help: '1 while the command has its pins, ports and files, 0 otherwise.',
    registers: [register],
  });
  return hardware$.pipe(
    tap(({ kind }) => ready.set(Number(kind === 'ready'))),
    ignoreElements(),
  );
}
