import { Argument, type Command } from 'commander';
import { serverOptions, type ServerOptions } from '../backend/server-options.ts';
import { metricsOption, type MetricsOptions } from '../metrics/metrics-address.ts';
import { logOptions, type LogOptions } from '../options/log-options.ts';
import type { HangupOptions } from '../process/run-until-shutdown.ts';
import { parseGameId } from '../options/parse-number.ts';

/** The options of every command that takes part in a game. */
export type GameOptions = LogOptions & MetricsOptions & ServerOptions & HangupOptions;

/** Adds a command that sends one request to a game. It takes the number of the game and the options of the backend. */
export function askCommand(program: Command, name: string): Command {
  const command = program.command(name).addArgument(gameArgument());
  for (const option of serverOptions()) command.addOption(option);
  return command;
}

/** Adds a command that takes part in a game. It takes the number of the game and the options of the backend, the metrics and the log. */
export function gameCommand(program: Command, name: string): Command {
  const command = program.command(name).addArgument(gameArgument());
  for (const option of [...serverOptions(), metricsOption(), ...logOptions()]) command.addOption(option);
  return command;
}

function gameArgument(): Argument {
  return new Argument('<game_id>', 'the number of the game').argParser(parseGameId);
}
