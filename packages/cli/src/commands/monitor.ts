import process from 'node:process';
import { connect$, logTo } from '@hardware-ws/client';
import { quizzer, type QuizzerMessage } from '@hardware-ws/quizzer';
import type { Command } from 'commander';
import { tap, using } from 'rxjs';
import { clockTime } from '../clock-time.ts';
import { logger } from '../logger.ts';
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
import { untilShutdown } from '../until-shutdown.ts';

interface MonitorOptions extends LogOptions, ServerOptions {
  readonly json?: true;
}

/** Adds `hardware-ws monitor`. */
export function monitor(program: Command): void {
  program
    .command('monitor')
    .description('Shows every message of a game, without being announced in it.')
    .addArgument(gameIdArgument())
    .addOption(serverOption())
    .option('--json', 'one message a line, as JSON')
    .addOption(originOption())
    .addOption(logLevelOption())
    .addOption(logFormatOption())
    .addHelpText('after', '\nExample:\n  hardware-ws monitor 1 --json | jq .type')
    .action(async (gameId: number, options: MonitorOptions) => {
      const server = quizzerServer(options.server, process.env['QUIZZER_SERVER']);
      const log = logger({ name: 'monitor', level: options.logLevel, format: options.logFormat });
      const game = connect$(quizzer({ ...server, gameId, origin: options.origin }));
      const line = options.json ? jsonLine : messageLine;
      const show = (message: QuizzerMessage) => process.stdout.write(`${line(message)}\n`);
      await untilShutdown(
        using(
          () => logTo(game, log),
          () => game.pipe(tap(show)),
        ),
      );
    });
}

function jsonLine(message: QuizzerMessage): string {
  return JSON.stringify(message);
}

function messageLine({ type, channel_id, ...fields }: QuizzerMessage): string {
  void channel_id;
  return `${clockTime(new Date())}  ${type}  ${JSON.stringify(fields)}`;
}
