import { Option, type Command } from 'commander';
import { serverOptions } from '../backend/server-options.ts';
import { diagnose, type DiagnoseOptions } from '../doctor/diagnose.ts';
import { findingLine } from '../doctor/finding.ts';
import { gpioOption } from '../gpio/gpio-option.ts';
import { parseGameId } from '../options/parse-number.ts';
import { parsePins } from '../options/parse-pins.ts';
import { print } from '../output/print.ts';

interface DoctorOptions extends DiagnoseOptions {
  readonly json?: true;
}

/** Adds `hardware-ws doctor`. */
export function doctor(program: Command): void {
  const command = program
    .command('doctor')
    .argument('[show.yaml...]', 'bridge files, whose port and destinations are checked')
    .description('Checks whether this machine is ready for a show. Exits with 1 if a check fails.')
    .addOption(gpioOption())
    .addOption(
      new Option('--pins <pin=id,…>', 'the buzzer at each pin, for example 17=1,22=2')
        .argParser(parsePins)
        .conflicts('config'),
    )
    .option('--config <box.yaml>', 'read the wiring of the buzzer box from a file, and check its buttons and lamps')
    .addOption(
      new Option('--game <game_id>', 'the game in which no two clients may have the same type and id').argParser(
        parseGameId,
      ),
    )
    .option('--json', 'print each finding as a line of JSON')
    .addHelpText(
      'after',
      `
For each destination, the doctor checks that its name resolves and that there is
a route to it, and sends an empty datagram to see whether the network reports
that nothing listens there. The lamps stay off.

Examples:
  hardware-ws doctor --server quiz.local:8000 --pins 17=1,22=2 --game 1
  hardware-ws doctor --server quiz.local:8000 --config box.yaml show.yaml`,
    )
    .action(run);
  for (const option of serverOptions()) command.addOption(option);
}

async function run(files: readonly string[], { json, ...options }: DoctorOptions): Promise<void> {
  let failed = 0;
  for await (const finding of diagnose(files, options)) {
    print(json ? JSON.stringify(finding) : findingLine(finding));
    if (finding.state === 'failed') failed += 1;
  }
  if (failed > 0) throw new Error(`${failed} ${failed === 1 ? 'check' : 'checks'} failed.`);
}
