import { pinName } from './pin-name.ts';

/**
 * The levels of some lines, which are set together: 1 is active. Lines that are not named stay as they are. 17 means
 * `GPIO17`.
 *
 * @example
 * const channelFive: LineLevels = { GPIO23: 1, GPIO24: 0, 25: 1 };
 */
export type LineLevels = Readonly<Record<string, 0 | 1>>;

/** Returns the levels by full name. Throws if a level is not 0 or 1, or is for a line that is not one of `pins`. */
export function levelsByPin(levels: LineLevels, pins: readonly string[]): ReadonlyMap<string, 0 | 1> {
  return new Map(
    Object.entries(levels).map(([key, level]) => {
      const pin = pinName(key);
      if (!pins.includes(pin)) throw new RangeError(`levels: expected one of ${pins.join(', ')}, got ${pin}`);
      if ((level as unknown) !== 0 && (level as unknown) !== 1) {
        throw new RangeError(`levels.${key}: expected 0 or 1, got ${String(level)}`);
      }
      return [pin, level];
    }),
  );
}
