import type { LineLevels } from './line-levels.ts';

/**
 * Returns a function that reads the levels of lines. They are the same object until a level changes, because a multiplexer reads
 * its line a thousand times a second.
 */
export function rememberLevels(
  pins: readonly string[],
  levelOf: (pin: string, index: number) => 0 | 1,
): () => LineLevels {
  const known: (0 | 1)[] = [];
  let levels: LineLevels = {};
  return () => {
    let changed = false;
    for (const [index, pin] of pins.entries()) {
      const level = levelOf(pin, index);
      changed ||= level !== known[index];
      known[index] = level;
    }
    if (changed) levels = Object.freeze(Object.fromEntries(pins.map((pin, at) => [pin, known[at] ?? 0])));
    return levels;
  };
}
