import { InvalidArgumentError, type Command } from 'commander';
import { serverOptions, type ServerOptions } from '../backend/server-options.ts';
import { backendOption } from './backend-option.ts';
import { metricsOption, type MetricsOptions } from '../metrics/metrics-address.ts';
import { logOptions, type LogOptions } from '../options/log-options.ts';
import { parseGameId } from '../options/parse-number.ts';

/** The arguments and options of a command that runs a bridge. */
export interface BridgeCommandOptions extends LogOptions, MetricsOptions, ServerOptions {
  readonly file: string;
  readonly gameId?: number;
  readonly backend?: string;
}

/** Adds a command that runs a bridge. The number of the game may be left out. */
export function bridgeCommand(
  program: Command,
  name: string,
  run: (options: BridgeCommandOptions) => Promise<void>,
): Command {
  const command: Command = program
    .command(name)
    .usage('[options] [game_id] <config.yaml>')
    .argument('[game_id]', 'the number of the game, for a backend with games (default: websocket.game_id in the file)')
    .argument('[config.yaml]', 'the rules')
    .action(
      (
        first: string | undefined,
        second: string | undefined,
        options: Omit<BridgeCommandOptions, 'file' | 'gameId'>,
      ) => {
        const alone = second === undefined;
        const file = alone && !isNumber(first) ? first : second;
        if (file === undefined) command.error("error: missing required argument 'config.yaml'");
        return run({ ...options, file, ...(!alone && { gameId: gameOf(first ?? '', command) }) });
      },
    );
  for (const option of [backendOption(), ...serverOptions(), metricsOption(), ...logOptions()])
    command.addOption(option);
  return command;
}

function isNumber(word = ''): boolean {
  return /^\d+$/.test(word);
}

function gameOf(word: string, command: Command): number {
  try {
    return parseGameId(word);
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    command.error(`error: command-argument value '${word}' is invalid for argument 'game_id'. ${error.message}`);
  }
}
