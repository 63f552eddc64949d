import process from 'node:process';
import { Command, CommanderError } from 'commander';
import { noop } from 'rxjs';
import { arm } from './commands/arm.ts';
import { buzzers } from './commands/buzzers.ts';
import { check } from './commands/check.ts';
import { completion } from './commands/completion.ts';
import { doctor } from './commands/doctor.ts';
import { explain } from './commands/explain.ts';
import { monitor } from './commands/monitor.ts';
import { bridge, oscBridge } from './commands/bridge.ts';
import { osc } from './commands/osc.ts';
import { referee } from './commands/referee.ts';
import { relay } from './commands/relay.ts';
import { run } from './commands/run.ts';
import { schema } from './commands/schema.ts';
import { send } from './commands/send.ts';
import { service } from './commands/service.ts';
import { simulate } from './commands/simulate.ts';
import { status } from './commands/status.ts';
import { testBuzzers } from './commands/test-buzzers.ts';
import { ConfigError } from './config-error.ts';
import { requestedLogFormat } from './options/log-options.ts';
import { printableLines } from './output/print.ts';
import { reportFailure } from './output/report-failure.ts';
import { assertResultsWritten } from './output/standard-output.ts';
import { version } from './version.ts';

/** Runs a command line. The exit code is 0 after success or a requested stop, 1 after a failure, and 2 for invalid usage. */
export async function program(args: readonly string[]): Promise<number> {
  const format = requestedLogFormat(args);
  const command = new Command('hardware-ws')
    .description('Puts hardware on a WebSocket backend.')
    .version(version, '--version', 'print the version of the command')
    .configureOutput({ writeErr: format === 'json' ? noop : writeError })
    // The list of commands shows only their names, to stay within 80 columns.
    .configureHelp({ minWidthToWrap: 20, subcommandTerm: (listed) => listed.name() })
    .showHelpAfterError('Run the command with --help to see its arguments and options.')
    .exitOverride();
  const commands = [
    simulate,
    relay,
    buzzers,
    referee,
    testBuzzers,
    bridge,
    oscBridge,
    run,
    service,
    check,
    explain,
    schema,
    osc,
    monitor,
    status,
    arm,
    send,
    doctor,
    completion,
  ];
  for (const add of commands) add(command);
  const failures: unknown[] = [];
  const failed = (error: unknown) => failures.push(error);
  await command.parseAsync([...args], { from: 'user' }).catch(failed);
  await assertResultsWritten().catch(failed);
  const debug = command.commands.some((called) => called.getOptionValue('logLevel') === 'debug');
  const codes = failures.map(exitCodeOf);
  const texts = failures.map((error, index) => (codes[index] === 0 ? '' : failureText(error, { debug, format })));
  for (const [index, text] of texts.entries()) {
    if (text !== '' && texts.indexOf(text) === index) reportFailure(text, codes[index] ?? 1, format);
  }
  return codes.find((code) => code > 0) ?? 0;
}

/** Escapes control characters, because commander's errors quote the arguments and environment variables. */
function writeError(text: string): void {
  process.stderr.write(printableLines(text));
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  return error instanceof ConfigError ? 2 : 1;
}

/** The text to report about a failure. Commander has already reported invalid usage, except in the JSON format. */
function failureText(error: unknown, { debug, format }: { readonly debug: boolean; readonly format: string }): string {
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  if (!(error instanceof CommanderError)) return debug ? stack : message;
  return format === 'json' ? message.replace(/^error: /, '') : '';
}
