import process from 'node:process';
import type { Command } from 'commander';
import { NEVER, defer, takeUntil, tap, timer } from 'rxjs';
import { parseSeconds } from '../options/parse-seconds.ts';
import { printLive } from '../output/live-output.ts';
import { keyControls } from '../simulate/key-controls.ts';
import { lineControls } from '../simulate/line-controls.ts';
import { runSimulation$ } from '../simulate/run-simulation.ts';
import { untilShutdown } from '../until-shutdown.ts';

/** Adds `hardware-ws simulate`. */
export function simulate(program: Command): void {
  program
    .command('simulate')
    .description('Runs everything in one process: the embedded backend, simulated buzzers and an OSC bridge.')
    .option('--for <seconds>', 'end after so many seconds', parseSeconds)
    .addHelpText(
      'after',
      `
On a terminal, keys: ${keyControls.help}.
Otherwise, ${lineControls.help} (of standard input).

Example:
  printf 'arm\\npress 2\\n' | hardware-ws simulate`,
    )
    .action(async (options: { readonly for?: number }) => {
      const over$ = options.for === undefined ? NEVER : timer(options.for * 1000);
      const shown$ = defer(() => runSimulation$(process.stdin.isTTY ? keyControls : lineControls));
      await untilShutdown(shown$.pipe(tap(printLive), takeUntil(over$)));
    });
}
