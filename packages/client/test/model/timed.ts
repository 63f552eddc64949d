import type { Command } from './command.ts';

/** Commands with their times, no two at the same ms. The time that a group takes in a diagram is left free after it. */
export function timed(commands: readonly Command[]): readonly (readonly [Command, number])[] {
  let at = 0;
  return commands.map((command) => {
    at += command.after;
    const entry = [command, at] as const;
    if ('frames' in command) at += command.frames.length + 3;
    return entry;
  });
}

/** When every subscriber leaves. */
export function endOf(commands: readonly Command[]): number {
  return (timed(commands).at(-1)?.[1] ?? 0) + 10;
}
