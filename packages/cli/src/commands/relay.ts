import { relay$, type RelayClient, type RelayEvent } from '@hardware-ws/relay';
import { Option, type Command } from 'commander';
import type { Logger } from 'pino';
import { BehaviorSubject, tap } from 'rxjs';
import { metricsOption, type MetricsOptions } from '../metrics/metrics-address.ts';
import { withMetrics } from '../metrics/with-metrics.ts';
import { runAlongside } from '../operators/run-alongside.ts';
import { logOptions, type LogOptions } from '../options/log-options.ts';
import { parsePort } from '../options/parse-number.ts';
import { printLive } from '../output/live-output.ts';
import { logger } from '../output/logger.ts';
import { runUntilShutdown, type HangupOptions } from '../process/run-until-shutdown.ts';
import { notify$ } from '../service/notify.ts';
import type { Hardware } from '../vitals/vitals.ts';

interface RelayCommandOptions extends LogOptions, MetricsOptions, HangupOptions {
  readonly host: string;
  readonly port: number;
}

/** Adds `hardware-ws relay`. */
export function relay(program: Command): void {
  const command = program
    .command('relay')
    .description('Runs the embedded backend, for demos and tests.')
    .option('--host <address>', 'the address to listen on; use 0.0.0.0 to accept other machines', '127.0.0.1')
    .addOption(
      new Option('--port <port>', 'the port to listen on; 0 picks a free port').default(8000).argParser(parsePort),
    )
    .addHelpText('after', '\nExample:\n  hardware-ws relay --port 8000')
    .action(
      async ({ host, port, logLevel: level, logFormat: format, endsOnHangup, ...options }: RelayCommandOptions) => {
        const log = logger({ name: 'relay', level, format });
        const hardware$ = new BehaviorSubject<Hardware>({ kind: 'starting' });
        const text$ = new BehaviorSubject('not listening yet');
        const relayed$ = relay$({ host, port }).pipe(
          tap((event) => {
            if (event.kind === 'listening') {
              text$.next(`listening at ${event.url}`);
              hardware$.next({ kind: 'ready' });
            }
            report(event, log);
          }),
          runAlongside(notify$({ hardware$, text$, log })),
          withMetrics(options, { hardware$ }, log),
        );
        await runUntilShutdown(relayed$, endsOnHangup);
      },
    );
  for (const option of [metricsOption(), ...logOptions()]) command.addOption(option);
}

function report(event: RelayEvent, log: Logger): void {
  switch (event.kind) {
    case 'listening':
      printLive(`${event.url}/ws/game/<game_id>/`);
      return;
    case 'refused':
      log.warn(`refused a connection to ${event.path}: expected the path /ws/game/<game_id>/`);
      return;
    case 'joined':
      log.info(`${nameOf(event.client)} joined game ${event.client.gameId}`);
      return;
    case 'left':
      log.info(`${nameOf(event.client)} left game ${event.client.gameId} (close code ${event.code})`);
      return;
    case 'crashed':
      log.error(`the connection of ${nameOf(event.client)} crashed: ${event.reason}`);
      return;
    case 'message':
      log.debug(`${nameOf(event.client)} to ${event.receivers}: ${event.text}`);
  }
}

function nameOf({ clientType, clientId }: RelayClient): string {
  return `${clientType ?? 'web page'} ${clientId}`;
}
