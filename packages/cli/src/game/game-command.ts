import { Argument, type Command } from 'commander';
import { serverOptions, type ServerOptions } from '../backend/server-options.ts';
import { logOptions, type LogOptions } from '../options/log-options.ts';
import { parseGameId } from '../options/parse-number.ts';

/** What every command of a game can be told. */
export type GameOptions = LogOptions & ServerOptions;

/** Adds a command that asks a game something once: with its number, and the options of the backend. */
export function askCommand(program: Command, name: string): Command {
  const command = program.command(name).addArgument(gameArgument());
  for (const option of serverOptions()) command.addOption(option);
  return command;
}

/** Adds a command that takes part in a game: with its number, and the options that all of these have. */
export function gameCommand(program: Command, name: string): Command {
  const command = program.command(name).addArgument(gameArgument());
  for (const option of [...serverOptions(), ...logOptions()]) command.addOption(option);
  return command;
}

function gameArgument(): Argument {
  return new Argument('<game_id>', 'the number of the game').argParser(parseGameId);
}
