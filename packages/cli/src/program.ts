import process from 'node:process';
import { Command, CommanderError } from 'commander';
import { noop } from 'rxjs';
import { commands, commandsFor } from './commands/commands.ts';
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
  const load = async (name: string) => {
    const add = await commands.get(name)?.();
    if (!command.commands.some((one) => one.name() === name)) add?.(command, load);
  };
  for (const name of commandsFor(args[0] ?? '')) await load(name);
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
