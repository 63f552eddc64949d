import process from 'node:process';
import { Option, type Command } from 'commander';
import { NEVER, defer, takeUntil, tap, timer } from 'rxjs';
import { parseGameId, parsePort, parseSeconds } from '../options/parse-number.ts';
import { printLive } from '../output/live-output.ts';
import { runUntilShutdown } from '../process/run-until-shutdown.ts';
import { keyControls, lineControls } from '../simulate/controls.ts';
import { runSimulation$ } from '../simulate/run-simulation.ts';

interface SimulateOptions {
  readonly port?: number;
  readonly game: number;
  readonly for?: number;
}

/** Adds `hardware-ws simulate`. */
export function simulate(program: Command): void {
  program
    .command('simulate')
    .description('Runs the embedded backend, simulated buzzers and an OSC bridge in one process.')
    .addOption(
      new Option(
        '--port <port>',
        'the port of the embedded backend; 0 picks a free port (default: 8000, or a free port if 8000 is in use)',
      ).argParser(parsePort),
    )
    .option('--game <game_id>', 'the number of the game', parseGameId, 1)
    .option('--for <seconds>', 'stop after this many seconds', parseSeconds)
    .addHelpText(
      'after',
      `
Keys, in a terminal:
  ${keyControls.help}
Commands, one per line, if standard input is not a terminal:
  ${lineControls.help.replace('lines: ', '')}

Example:
  printf 'arm\\npress 2\\n' | hardware-ws simulate`,
    )
    .action(async (options: SimulateOptions) => {
      const over$ = options.for === undefined ? NEVER : timer(options.for * 1000);
      const shown$ = defer(() => runSimulation$(process.stdin.isTTY ? keyControls : lineControls, options));
      await runUntilShutdown(shown$.pipe(tap(printLive), takeUntil(over$)));
    });
}
