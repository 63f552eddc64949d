/**
 * The levels of some lines: what an output is told, all at once. 1 is active; lines that are not named stay as they are.
 *
 * @example
 * const greenOnly: LineLevels = { GPIO22: 1, GPIO23: 0 };
 * Levels to set together, by line: 1 is active; a line that is not named stays as it is. 17 means `GPIO17`.
 * const channelFive: LineLevels = { GPIO23: 1, GPIO24: 0, 25: 1 };
 */
export type LineLevels = Readonly<Record<string, 0 | 1>>;
