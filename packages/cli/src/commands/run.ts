import type { Command } from 'commander';
import { configOrThrow } from '../config/config-or-throw.ts';
import { hangupEnds, hangupReloads } from '../process/hangup.ts';
import { checkRun } from '../run/check-run.ts';
import { askedCommand } from '../run/asked-command.ts';
import { commandLine } from '../run/command-line.ts';
import { restartOnHangup } from '../run/restart-on-hangup.ts';
import { runnables } from '../run/runnable.ts';

/** Adds `hardware-ws run`. */
export function run(program: Command, load: (name: string) => Promise<void>): void {
  program
    .command('run')
    .argument('<file.yaml>', 'the file')
    .description('Runs the command that a file names, with the options in that file, as a service does.')
    .addHelpText(
      'after',
      `
The key run names the command: ${[...runnables.keys()].slice(0, -2).join(', ')},
${[...runnables.keys()].slice(-2).join(' or ')}. The other keys are its options, with _ for -, and game_id.
The keys of a box file or a bridge file stand beside them. For example:

  run: buzzers
  game_id: 1
  server: quiz.local:8000
  pins: { 17: 1, 22: 2 }

The exit code is 2 if the file is wrong. hardware-ws check checks it.

Without a terminal, SIGHUP checks the file again. If the file is wrong, the
command continues. Otherwise the command ends, to be started again with the new
file; a bridge keeps its connection and takes its new rules.

Example:
  hardware-ws run /etc/hardware-ws/box.yaml`,
    )
    .action(async (file: string) => {
      await load(askedCommand(file) ?? '');
      const config = configOrThrow(checkRun(file, program));
      if (hangupReloads && hangupEnds) {
        config.command.setOptionValue('endsOnHangup', false);
        restartOnHangup(file, program, config);
      }
      await config.command.parseAsync(commandLine(file, config), { from: 'user' });
    });
}
