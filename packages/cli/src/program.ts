import process from 'node:process';
import { withoutSecrets } from '@hardware-ws/client';
import { Command, CommanderError } from 'commander';
import { arm } from './commands/arm.ts';
import { buzzers } from './commands/buzzers.ts';
import { check } from './commands/check.ts';
import { doctor } from './commands/doctor.ts';
import { explain } from './commands/explain.ts';
import { monitor } from './commands/monitor.ts';
import { oscBridge } from './commands/osc-bridge.ts';
import { osc } from './commands/osc.ts';
import { relay } from './commands/relay.ts';
import { send } from './commands/send.ts';
import { schema } from './commands/schema.ts';
import { status } from './commands/status.ts';
import { simulate } from './commands/simulate.ts';
import { testBuzzers } from './commands/test-buzzers.ts';
import { ConfigError } from './config-error.ts';
import { version } from './version.ts';
import { printableLines } from './output/printable-lines.ts';

/** Runs the command line; the exit code is 0 when asked to stop, 1 when something failed, 2 when asked wrongly. */
export async function program(args: readonly string[]): Promise<number> {
  const command = new Command('hardware-ws')
    .description('Puts hardware on a WebSocket backend.')
    .version(version, '--version', 'tells the version of the command')
    .showHelpAfterError('Add --help to see what can be given.')
    .exitOverride();
  const commands = [
    simulate,
    relay,
    buzzers,
    testBuzzers,
    oscBridge,
    check,
    explain,
    schema,
    osc,
    monitor,
    status,
    arm,
    send,
    doctor,
  ];
  for (const add of commands) add(command);
  try {
    await command.parseAsync([...args], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const debug = command.commands.some((called) => called.getOptionValue('logLevel') === 'debug');
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    process.stderr.write(`${printableLines(withoutSecrets((debug && stack) || message))}\n`);
    return error instanceof ConfigError ? 2 : 1;
  }
}
