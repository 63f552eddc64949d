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
    .description('Runs everything in one process: the embedded backend, simulated buzzers and an OSC bridge.')
    .addOption(
      new Option(
        '--port <port>',
        'the port of the embedded backend; 0 takes any free one (default: 8000, or any free one if that is in use)',
      ).argParser(parsePort),
    )
    .option('--game <game_id>', 'the number of the game', parseGameId, 1)
    .option('--for <seconds>', 'end after so many seconds', parseSeconds)
    .addHelpText(
      'after',
      `
On a terminal, keys:
  ${keyControls.help}
Otherwise, of standard input,
  ${lineControls.help}

Example:
  printf 'arm\\npress 2\\n' | hardware-ws simulate`,
    )
    .action(async (options: SimulateOptions) => {
      const over$ = options.for === undefined ? NEVER : timer(options.for * 1000);
      const shown$ = defer(() => runSimulation$(process.stdin.isTTY ? keyControls : lineControls, options));
      await runUntilShutdown(shown$.pipe(tap(printLive), takeUntil(over$)));
    });
}
