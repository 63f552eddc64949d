import { GpioError } from '../driver/gpio-error.ts';
import { ioctlCodes } from './ioctl-codes.ts';
import { fieldAt } from './kernel-structs.ts';
import type { Libc } from './libc.ts';
import { lineValues } from './line-values.ts';

/** Claimed lines of one chip. They are ours until the descriptor is closed. */
export interface ChipClaim {
  readonly fd: number;
  /** In the order of the request, as are the offsets. */
  readonly pins: readonly string[];
  readonly offsets: readonly number[];
}

/** Reads the levels of these lines in one call. */
export function readLevels(libc: Libc, { fd, pins }: ChipClaim): readonly (readonly [string, 0 | 1])[] {
  const struct = lineValues(pins.map((_, index) => [index, 0] as const));
  if (libc.ioctl(fd, ioctlCodes.getValues, struct) === -1) {
    throw new GpioError(
      'failed',
      `${pins.join(', ')}: the kernel could not read the lines: see whether the GPIO chip is still there`,
    );
  }
  const bits = struct.readBigUInt64LE(fieldAt.lineValues.bits);
  return pins.map((pin, index) => [pin, (bits >> BigInt(index)) & 1n ? 1 : 0] as const);
}

/** Sets the lines that have a level, in one call. Other lines stay as they are. */
export function writeLevels(libc: Libc, { fd, pins }: ChipClaim, levels: ReadonlyMap<string, 0 | 1>): void {
  const named = pins.flatMap((pin, index) => {
    const level = levels.get(pin);
    return level === undefined ? [] : [[index, level] as const];
  });
  if (named.length > 0 && libc.ioctl(fd, ioctlCodes.setValues, lineValues(named)) === -1) {
    throw new GpioError(
      'failed',
      `${pins.join(', ')}: the kernel could not set the lines: see whether the GPIO chip is still there`,
    );
  }
}
