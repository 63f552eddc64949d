import type { Command } from 'commander';
import { checkBridge } from '../check/check-bridge.ts';
import { sharedPorts } from '../check/shared-ports.ts';
import { ConfigError } from '../config-error.ts';
import { problemCount } from '../config/problem-count.ts';
import { problemLines } from '../config/problem-lines.ts';
import { print } from '../output/print.ts';

/** Adds `hardware-ws check`. */
export function check(program: Command): void {
  program
    .command('check')
    .argument(
      '<config.yaml...>',
      'files of OSC bridges; of several it is also seen whether they can run beside each other',
    )
    .description(
      'Says all that is wrong with the rules of an OSC bridge, and what is hardly meant; exits with 2 if there is any.',
    )
    .option('--json', 'one problem a line, as JSON')
    .addHelpText('after', '\nExample:\n  hardware-ws check show.yaml')
    .action(run);
}

function run(files: readonly string[], { json }: { readonly json?: true }): void {
  const checked = files.map((file) => ({ file, ...checkBridge(file) }));
  const problems = [...checked.flatMap((one) => one.problems), ...sharedPorts(checked)];
  for (const problem of problems) {
    for (const line of json ? [JSON.stringify(problem)] : problemLines(problem)) print(line);
  }
  if (problems.length > 0) throw new ConfigError(problemCount(problems));
  if (json) return;
  for (const { file, config } of checked) {
    print(
      `${file}: no problems; ${config?.outgoing.length ?? 0} outgoing and ${config?.incoming.length ?? 0} incoming rules`,
    );
  }
}
