import process from 'node:process';
import { connect$, logTo, systemClock } from '@hardware-ws/client';
import { simulatedEdges$ } from '@hardware-ws/gpio/simulated';
import { quizzer } from '@hardware-ws/quizzer';
import { Option, type Command } from 'commander';
import { tap, using } from 'rxjs';
import { buzzerBox$, type BuzzerBoxEvent } from '../buzzer-box.ts';
import { logLevel } from '../log-level.ts';
import { logger } from '../logger.ts';
import { onceOpen } from '../once-open.ts';
import { parsePins } from '../parse-pins.ts';
import { quizzerServer } from '../quizzer-server.ts';
import {
  gameIdArgument,
  logFormatOption,
  logLevelOption,
  originOption,
  serverOption,
  type LogOptions,
  type ServerOptions,
} from '../shared-options.ts';
import { simulatedWiring } from '../simulated-wiring.ts';
import { stdinLines$ } from '../stdin-lines.ts';
import { untilShutdown } from '../until-shutdown.ts';

interface BuzzersOptions extends LogOptions, ServerOptions {
  readonly clientId: string;
  readonly pins?: Readonly<Record<string, number>>;
}

/** Adds `hardware-ws buzzers`. */
export function buzzers(program: Command): void {
  program
    .command('buzzers')
    .description('Sends presses of buzzers to the backend, as its rules say.')
    .addArgument(gameIdArgument())
    .addOption(serverOption())
    .option('--client-id <id>', 'which buzzer client this is', 'main')
    .addOption(
      new Option('--gpio <driver>', 'where the buzzers are; "simulated" reads lines as "press 2" from standard input')
        .choices(['simulated'])
        .makeOptionMandatory(),
    )
    .option('--pins <pin=id,…>', 'which buzzer each pin is, as 17=1,22=2', parsePins)
    .addOption(originOption())
    .addOption(logLevelOption())
    .addOption(logFormatOption())
    .addHelpText('after', '\nExample:\n  echo "press 2" | hardware-ws buzzers 1 --gpio simulated --pins 17=1,22=2')
    .action((id: number, options: BuzzersOptions) => run(id, options));
}

async function run(gameId: number, options: BuzzersOptions): Promise<void> {
  const { clientId, pins: wiring = simulatedWiring, origin } = options;
  const server = quizzerServer(options.server, process.env['QUIZZER_SERVER']);
  const log = logger({ name: `buzzer:${clientId}`, level: options.logLevel, format: options.logFormat });
  const game = connect$(quizzer({ ...server, gameId, clientType: 'buzzer', clientId, origin }));
  const lines$ = stdinLines$.pipe(onceOpen(game));
  const unknown = (line: string) => log.warn(`not understood: ${line}; try "press ${Object.values(wiring)[0] ?? 1}"`);
  const edges$ = simulatedEdges$({ lines$, wiring, now: () => systemClock.monotonic(), unknown });

  const show = (event: BuzzerBoxEvent) => {
    if (event.kind === 'step' && event.step.note !== undefined) log.info(event.step.note);
    if (event.kind === 'outcome' && event.outcome.kind === 'sent') process.stdout.write(`${event.outcome.text}\n`);
  };
  const level$ = game.on('buzzer_set_log_level').pipe(
    tap(({ level = 'info' }) => {
      log.level = logLevel(level);
      log.info(`log level is now ${level}`);
    }),
  );
  const alongside = () => {
    const logging = logTo(game, log);
    logging.add(level$.subscribe());
    return logging;
  };
  await untilShutdown(using(alongside, () => buzzerBox$({ game, edges$, wiring, clientId }).pipe(tap(show))));
}
