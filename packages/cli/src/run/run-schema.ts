import { InvalidArgumentError, type Argument, type Command, type Option } from 'commander';
import * as z from 'zod/mini';
import { optionKey } from './option-key.ts';
import type { Runnable } from './runnable.ts';

/** The value of a key as a word of a command line. */
type Word = z.ZodMiniType<string | number | boolean>;

/** The schema of a file that runs a command: `run`, and a key for each option and for the number of the game. */
export function runSchema(
  command: Command,
  { fileKeys, replaced }: Runnable,
): z.ZodMiniType<Readonly<Record<string, unknown>>> {
  const options = command.options
    .map((option) => [optionKey(option), z.optional(optionSchema(option))] as const)
    .filter(([key]) => !replaced.includes(key));
  const game = command.registeredArguments.filter((one) => one.name() === 'game_id');
  return z.strictObject({
    run: z.literal(command.name()),
    ...Object.fromEntries(fileKeys.map((key) => [key, z.optional(z.unknown())])),
    ...Object.fromEntries(game.map((one) => [one.name(), one.required ? word(one) : z.optional(word(one))])),
    ...Object.fromEntries(options),
  });
}

function optionSchema(option: Option): Word {
  return option.required || option.optional ? word(option) : z.boolean('expected true or false');
}

/** A text or a number that the command line would accept as well. */
function word({ description, argChoices, parseArg }: Option | Argument): Word {
  if (argChoices !== undefined) return z.enum(argChoices, `expected one of ${argChoices.join(', ')}`);
  return z.union([z.string(), z.number()], `expected ${description.replace(/;.*| \(.*/s, '')}`).check((context) => {
    const message = refusal(String(context.value), parseArg);
    if (message !== undefined) context.issues.push({ code: 'custom', message, input: context.value });
  });
}

function refusal(text: string, parse: Option['parseArg']): string | undefined {
  try {
    parse?.(text, undefined);
    return undefined;
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    return error.message.replace(/^Expected /, 'expected ').replace(/\.$/, '');
  }
}
