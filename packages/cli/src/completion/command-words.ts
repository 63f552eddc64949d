import type { Argument, Command, Option } from 'commander';

/** What the shell may offer at one command: `path` is `/` for the program and `/osc/send/` for `hardware-ws osc send`. */
export interface CommandWords {
  readonly path: string;
  readonly commands: readonly Described[];
  readonly options: readonly OptionWords[];
  /** What follows the name of the command. */
  readonly values: Values;
}

/** A word that the shell offers, with a short description. */
export interface Described {
  readonly word: string;
  readonly description: string;
}

/** An option, for example `--gpio`. An option without `values` takes none. */
export interface OptionWords extends Described {
  readonly values?: Values;
}

/** The values of an option or an argument: one of some words, the name of a file, or a text that no shell can know. */
export type Values = readonly string[] | 'file' | 'text';

/** Describes a command and all commands below it, for the completion of a shell. */
export function commandWords(command: Command, path = '/'): readonly CommandWords[] {
  const own = {
    path,
    commands: command.commands.map((one) => ({ word: one.name(), description: firstWords(one.description()) })),
    options: [...command.options.map(optionWords), { word: '--help', description: 'show the help' }],
    values: argumentValues(command.registeredArguments),
  };
  return [own, ...command.commands.flatMap((one) => commandWords(one, `${path}${one.name()}/`))];
}

function optionWords({ long, description, flags, required, optional, argChoices }: Option): OptionWords {
  const words = { word: long ?? flags, description: firstWords(description) };
  return required || optional ? { ...words, values: argChoices ?? named(flags) } : words;
}

/** Of several arguments, the one that a shell can complete. */
function argumentValues(all: readonly Argument[]): Values {
  const values = all.map((one) => one.argChoices ?? named(one.name()));
  return values.find((one) => one !== 'text') ?? 'text';
}

function named(placeholder: string): Values {
  return /file|\.yaml/.test(placeholder) ? 'file' : 'text';
}

/** The beginning of a description, up to its first aside. */
function firstWords(description: string): string {
  return (/^.*?(?=[;:.(]( |$)| \(|$)/s.exec(description)?.[0] ?? '').trim();
}
