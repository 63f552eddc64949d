import type { Logger } from 'pino';
import { from, identity, mergeMap, type MonoTypeOperatorFunction } from 'rxjs';
import type { Measured } from './measure.ts';
import type { MetricsOptions } from './metrics-address.ts';

/** Serves the health and the metrics of work while the work runs, if the options say where. Only then, the library for it is loaded. */
export function withMetrics<T>(
  { metrics }: MetricsOptions,
  measured: Measured,
  log: Pick<Logger, 'info'>,
): MonoTypeOperatorFunction<T> {
  if (metrics === undefined) return identity;
  return (work$) =>
    from(import('./serve-metrics.ts')).pipe(
      mergeMap(({ serveMetrics }) => work$.pipe(serveMetrics(metrics, measured, log))),
    );
}
