import { Option, type Command } from 'commander';
import { backendOption } from '../bridge/backend-option.ts';
import { checkBeside } from '../check/check-bridge.ts';
import { checkFile } from '../check/check-file.ts';
import { checkedText } from '../check/checked-text.ts';
import { fileKinds, type FileKind } from '../check/file-kind.ts';
import { ConfigError } from '../config-error.ts';
import { problemCount, problemLines } from '../config/config-problem.ts';
import { print } from '../output/print.ts';

interface CheckOptions {
  readonly json?: true;
  readonly kind?: FileKind;
  readonly backend?: string;
}

/** Adds `hardware-ws check`. */
export function check(program: Command): void {
  program
    .command('check')
    .argument(
      '<config.yaml...>',
      'files of buzzer boxes and bridges; of several bridges it also checks whether they can run beside each other',
    )
    .description(
      "Checks a buzzer box's wiring or the rules of a bridge: reports every error, and warns about rules that are probably mistakes. Exits with 2 if it finds anything.",
    )
    .addOption(
      new Option(
        '--kind <kind>',
        'the kind of the files (default: the kind that most of their keys belong to)',
      ).choices(fileKinds),
    )
    .addOption(backendOption())
    .option('--json', 'print each problem as a line of JSON')
    .addHelpText(
      'after',
      `
A file with pins, lamps, multiplexer, debounce_ms or min_press_ms at its top is
a box's, one with websocket, backend, osc, default_destination, outgoing or
incoming a bridge's. In a file for hardware-ws run, the key run decides.

Example:
  hardware-ws check box.yaml show.yaml`,
    )
    .action((files: readonly string[], options: CheckOptions) => run(program, files, options));
}

function run(program: Command, files: readonly string[], { json, kind, backend }: CheckOptions): void {
  const checked = files.map((file) => checkFile(file, { kind, backend, program }));
  const bridges = checked.filter((one) => one.kind === 'bridge');
  const problems = [...checked.flatMap((one) => one.problems), ...checkBeside(bridges)];
  for (const problem of problems) {
    for (const line of json ? [JSON.stringify(problem)] : problemLines(problem)) print(line);
  }
  if (problems.length > 0) throw new ConfigError(problemCount(problems));
  if (json) return;
  for (const one of checked) print(checkedText(one));
}
