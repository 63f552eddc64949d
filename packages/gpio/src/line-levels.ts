/**
 * The levels of some lines: what an output is told, all at once. 1 is active; lines that are not named stay as they are.
 *
 * @example
 * const greenOnly: LineLevels = { GPIO22: 1, GPIO23: 0 };
 */
export type LineLevels = Readonly<Record<string, 0 | 1>>;
