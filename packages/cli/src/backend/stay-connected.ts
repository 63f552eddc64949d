import process from 'node:process';
import { logTo, type Fault } from '@hardware-ws/client';
import type { Logger } from 'pino';
import { BehaviorSubject, defer, EMPTY, filter, merge, Subject, type Observable } from 'rxjs';
import type { MetricsOptions } from '../metrics/metrics-address.ts';
import { withMetrics } from '../metrics/with-metrics.ts';
import { runAlongside } from '../operators/run-alongside.ts';
import type { LogOptions } from '../options/log-options.ts';
import { logger } from '../output/logger.ts';
import { runUntilShutdown, type HangupOptions } from '../process/run-until-shutdown.ts';
import { notify$ } from '../service/notify.ts';
import { linkText$ } from '../vitals/link-text.ts';
import type { Hardware, Vitals } from '../vitals/vitals.ts';
import { endForGood } from './end-for-good.ts';
import { proxyWarning } from './proxy-warning.ts';

/** A backend that a command talks to, and what the log says about it. */
export interface OpenedBackend {
  readonly connection: Vitals['connection'];
  readonly url: string;
  /** The first line of the log: which backend it is, and which source decided it. */
  readonly startText: string;
  /** What runs as long as the work does. @default nothing */
  readonly alongside?: (log: Logger) => Observable<unknown>;
}

/** The options of {@link stayConnected}. */
export interface StayConnectedOptions extends LogOptions, MetricsOptions, HangupOptions {
  /** The name in each log line, for example `buzzer:main`. */
  readonly name: string;
  /** Whether the work itself reports messages that the schemas reject. @default false */
  readonly saysRefusals?: boolean;
}

/**
 * Runs work that needs a backend and logs the state of the connection, until the work completes or the process is asked to stop.
 * The work says through the vitals whether it has its hardware. Rejects if the connection ends for good.
 */
export async function stayConnected(
  { connection, url, startText, alongside = () => EMPTY }: OpenedBackend,
  { name, logLevel: level, logFormat: format, metrics, saysRefusals = false, endsOnHangup }: StayConnectedOptions,
  work: (log: Logger, vitals: Vitals) => Observable<unknown>,
): Promise<void> {
  const { status$, fault$ } = connection;
  const vitals: Vitals = {
    hardware$: new BehaviorSubject<Hardware>({ kind: 'starting' }),
    activity$: new Subject(),
    connection,
  };
  const log = logger({ name, level, format });
  log.info(startText);
  const note = proxyWarning(url, process.env);
  if (note !== undefined) log.warn(note);
  // Until the end of the process, so that the outcomes of the last messages are logged.
  logTo({ status$, fault$: fault$.pipe(filter((fault) => !(saysRefusals && isRefusal(fault)))) }, log);
  await runUntilShutdown(
    defer(() => work(log, vitals)).pipe(
      runAlongside(
        merge(
          endForGood(status$),
          alongside(log),
          notify$({ hardware$: vitals.hardware$, text$: linkText$(connection), log }),
        ),
      ),
      withMetrics({ metrics }, vitals, log),
    ),
    endsOnHangup,
  );
}

function isRefusal(fault: Fault) {
  return fault.kind === 'dropped' && fault.cause === 'refused';
}
