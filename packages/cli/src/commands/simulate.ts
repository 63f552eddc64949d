import process from 'node:process';
import { InvalidArgumentError, type Command } from 'commander';
import { NEVER, defer, takeUntil, tap, timer } from 'rxjs';
import { clockTime } from '../clock-time.ts';
import { keyLines$ } from '../simulate/keys.ts';
import { runSimulation$ } from '../simulate/run-simulation.ts';
import { stdinLines$ } from '../stdin-lines.ts';
import { untilShutdown } from '../until-shutdown.ts';

/** Adds `hardware-ws simulate`. */
export function simulate(program: Command): void {
  program
    .command('simulate')
    .description('Runs everything in one process: the embedded backend, simulated buzzers and an OSC bridge.')
    .option('--for <seconds>', 'end after so many seconds', seconds)
    .addHelpText(
      'after',
      `
On a terminal keys do it: a arms and disarms, 1 to 6 press, d drops and restores the link, q quits. Otherwise lines of
standard input do: arm, disarm, press 2, release 2, drop, restore.

Example:
  printf 'arm\\npress 2\\n' | hardware-ws simulate`,
    )
    .action(async (options: { readonly for?: number }) => {
      const over$ = options.for === undefined ? NEVER : timer(options.for * 1000);
      const show = (text: string) => process.stdout.write(`${clockTime(new Date())}  ${text}\n`);
      const told$ = defer(() => runSimulation$(process.stdin.isTTY ? keyLines$ : () => stdinLines$));
      await untilShutdown(told$.pipe(tap(show), takeUntil(over$)));
    });
}

function seconds(text: string): number {
  const value = Number(text);
  if (!(value >= 0 && value <= 2_000_000)) throw new InvalidArgumentError('expected seconds, as 10 or 0.5');
  return value;
}
