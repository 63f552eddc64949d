import type { Command } from 'commander';
import { print } from '../output/print.ts';
import { installService } from '../service/install-service.ts';
import { parseServiceName, serviceUnit } from '../service/service-name.ts';
import { systemProgram } from '../service/system-program.ts';

/** Adds `hardware-ws service`. */
export function service(program: Command): void {
  const command = program.command('service').description('Starts a service at boot, and shows what it does.');
  nameArgument(command.command('install'))
    .argument('[file.yaml]', 'a file to copy to /etc/hardware-ws/<name>.yaml first')
    .description('Checks the file of a service, and starts the service now and at each boot.')
    .addHelpText(
      'after',
      `
The file says what to run (see hardware-ws run --help).

Example:
  sudo hardware-ws service install box box.yaml`,
    )
    .action(async (name: string, from: string | undefined) => {
      await installService({ name, from, program });
      print(
        `${serviceUnit(name)} has started, and will at each boot. To see what it does: hardware-ws service logs ${name}`,
      );
    });
  nameArgument(command.command('status'))
    .description('Shows whether a service runs, and its last lines. Exits with 1 if it does not run.')
    .addHelpText('after', '\nExample:\n  hardware-ws service status box')
    .action((name: string) => shown('systemctl', ['status', '--no-pager', '--full', serviceUnit(name)]));
  nameArgument(command.command('logs'))
    .description('Shows what a service logs, until you press Ctrl-C.')
    .addHelpText('after', '\nExample:\n  hardware-ws service logs box')
    .action((name: string) => shown('journalctl', ['--follow', '--lines=50', '--unit', serviceUnit(name)]));
}

function nameArgument(command: Command): Command {
  return command.argument('<name>', 'the name of the service, of its file without .yaml', parseServiceName);
}

/** Runs a program that says by itself what is wrong. */
async function shown(name: string, args: readonly string[]): Promise<void> {
  const code = await systemProgram(name, args);
  if (code !== 0) throw new Error(`${name} ${args.join(' ')} ended with exit code ${code}.`);
}
