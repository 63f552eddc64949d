import type { Command } from 'commander';
import * as z from 'zod/mini';
import { checkConfig } from '../config/check-config.ts';
import type { ConfigProblem } from '../config/config-problem.ts';
import { runSchema } from './run-schema.ts';
import { runnables, type Runnable } from './runnable.ts';

/** What a file says that runs a command, unless it has errors, and all problems in the order of the file. */
export interface CheckedRun {
  readonly config?: {
    readonly command: Command;
    readonly runnable: Runnable;
    readonly values: Readonly<Record<string, unknown>>;
  };
  readonly problems: readonly ConfigProblem[];
}

const names = [...runnables.keys()];
const askingSchema = z.looseObject({ run: z.enum(names, `expected a command that runs: ${names.join(', ')}`) });

/** Reads a file that says which command of the program to run, and with which options. */
export function checkRun(file: string, program: Command): CheckedRun {
  const asked = checkConfig(file, askingSchema);
  const command = program.commands.find((one) => one.name() === asked.config?.run);
  const runnable = runnables.get(command?.name() ?? '');
  if (command === undefined || runnable === undefined) return { problems: asked.problems };

  const { config: values, problems } = checkConfig(file, runSchema(command, runnable));
  const isOwn = ({ path }: ConfigProblem) => runnable.fileKeys.includes(/^[^.[]*/.exec(path)?.[0] ?? '');
  const isWhole = ({ path }: ConfigProblem) => path === '' || path === 'the file';
  // Without a wiring, the simulated driver has ten buttons.
  const own = isSimulated(asked.config ?? {}, runnable) ? [] : runnable.check(file);
  const all = [
    ...problems.filter((problem) => !isOwn(problem) && !(isWhole(problem) && own.length > 0)),
    ...own.filter((problem) => isOwn(problem) || isWhole(problem)),
  ];
  const sorted = all.sort((one, other) => placeOf(one) - placeOf(other));
  const fails = sorted.some(({ severity, runs }) => severity === 'error' && !runs);
  return values === undefined || fails
    ? { problems: sorted }
    : { config: { command, runnable, values }, problems: sorted };
}

/** Whether a box has simulated buttons, and no file keys that say which. */
export function isSimulated(values: Readonly<Record<string, unknown>>, { fileKeys }: Runnable): boolean {
  return values['gpio'] === 'simulated' && fileKeys.every((key) => values[key] === undefined);
}

function placeOf({ line = 0, column = 0 }: ConfigProblem): number {
  return line * 10_000 + column;
}
