import type { Logger } from 'pino';
import { Registry } from 'prom-client';
import {
  combineLatest,
  defer,
  dematerialize,
  map,
  materialize,
  of,
  switchMap,
  tap,
  type MonoTypeOperatorFunction,
} from 'rxjs';
import { runAlongside } from '../operators/run-alongside.ts';
import { health } from './health.ts';
import { measure$, type Measured } from './measure.ts';
import type { MetricsAddress } from './metrics-address.ts';
import { pageServer$, type Pages } from './page-server.ts';

/**
 * Serves the health and the metrics of work while the work runs. The work begins once the port is open. If the port cannot be
 * opened, the result errors, and the work has not begun.
 *
 * ```
 * port:    ---o        o open
 * work:       --a-b|
 * result:  -----a-b|
 * ```
 */
export function serveMetrics<T>(
  at: MetricsAddress,
  measured: Measured,
  log: Pick<Logger, 'info'>,
): MonoTypeOperatorFunction<T> {
  return (work$) =>
    defer(() => {
      const register = new Registry();
      const measuring$ = measure$(register, measured);
      return pageServer$(at, pages(register, measured)).pipe(
        tap((url) => log.info(`Metrics: ${url}/metrics, health: ${url}/healthz`)),
        switchMap(() => work$.pipe(runAlongside(measuring$), materialize())),
        dematerialize(),
      );
    });
}

function pages(register: Registry, { hardware$, connection }: Measured): Pages {
  return {
    '/healthz': combineLatest([hardware$, connection?.status$ ?? of(undefined)]).pipe(
      map(([hardware, status]) => health(hardware, status)),
    ),
    '/metrics': defer(async () => ({ status: 200, type: register.contentType, text: await register.metrics() })),
  };
}
