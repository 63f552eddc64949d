/**
 * The levels of some lines, set together: 1 is active; lines that are not named stay as they are. 17 means `GPIO17`.
 *
 * @example
 * const channelFive: LineLevels = { GPIO23: 1, GPIO24: 0, 25: 1 };
 */
export type LineLevels = Readonly<Record<string, 0 | 1>>;
