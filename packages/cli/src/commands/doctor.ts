import { Option, type Command } from 'commander';
import { serverOptions } from '../backend/server-options.ts';
import { diagnose, type DiagnoseOptions } from '../doctor/diagnose.ts';
import { findingLine } from '../doctor/finding.ts';
import { gpioOption } from '../gpio/gpio-option.ts';
import { parsePins } from '../options/parse-pins.ts';
import { print } from '../output/print.ts';

interface DoctorOptions extends DiagnoseOptions {
  readonly json?: true;
}

/** Adds `hardware-ws doctor`. */
export function doctor(program: Command): void {
  const command = program
    .command('doctor')
    .argument('[show.yaml...]', 'files of OSC bridges, whose port and destinations are looked at')
    .description('Looks whether this machine is fit for a show; exits with 1 if something failed.')
    .addOption(gpioOption())
    .addOption(
      new Option('--pins <pin=id,…>', 'the pins of the buttons, as 17=1,22=2').argParser(parsePins).conflicts('config'),
    )
    .option('--config <box.yaml>', 'the wiring of the buzzer box, from a file: its buttons and its lamps are looked at')
    .option('--json', 'one finding a line, as JSON')
    .addHelpText(
      'after',
      `
Of a destination it is seen whether its name resolves, whether there is a way
there, and whether ICMP says that nobody listens: an empty datagram goes there.
The lamps stay dark.

Examples:
  hardware-ws doctor --server quiz.local:8000 --pins 17=1,22=2
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
  if (failed > 0) throw new Error(`${failed} of these failed.`);
}
