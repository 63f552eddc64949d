import { optionKey } from './option-key.ts';
import { isSimulated, type CheckedRun } from './check-run.ts';

/** The words after the name of a command that mean the same as a file: `['--server=quiz', '--config=box.yaml', '--', '1']`. */
export function commandLine(
  file: string,
  { command, runnable, values }: NonNullable<CheckedRun['config']>,
): readonly string[] {
  const options = command.options.flatMap((option) => {
    const key = optionKey(option);
    const value = runnable.replaced.includes(key) ? undefined : values[key];
    if (value === undefined || value === false) return [];
    return [value === true ? (option.long ?? '') : `${option.long ?? ''}=${text(value)}`];
  });
  const own = isSimulated(values, runnable) ? { options: [], operands: [] } : runnable.fileWords(file);
  const game = values['game_id'] === undefined ? [] : [text(values['game_id'])];
  return [...options, ...own.options, '--', ...game, ...own.operands];
}

/** A value that the schema has accepted, as a word. */
function text(value: unknown): string {
  return typeof value === 'number' ? String(value) : (value as string);
}
