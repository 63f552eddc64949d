import { GpioError } from '../driver/gpio-error.ts';
import { ioctlCodes } from './ioctl-codes.ts';
import type { Libc } from './libc.ts';
import { lineValues } from './line-values.ts';

/** Lines of one chip that are ours until the descriptor is closed. */
export interface ChipClaim {
  readonly fd: number;
  /** By place in the request. */
  readonly pins: readonly string[];
  readonly offsets: readonly number[];
}

/** The levels of these lines, all in one call. */
export function readLevels(libc: Libc, { fd, pins }: ChipClaim): readonly (readonly [string, 0 | 1])[] {
  const struct = lineValues(pins.map((_, index) => [index, 0] as const));
  if (libc.ioctl(fd, ioctlCodes.getValues, struct) === -1) {
    throw new GpioError('failed', `${pins.join(', ')}: the kernel does not read them, the GPIO chip may have gone`);
  }
  const bits = struct.readBigUInt64LE(0);
  return pins.map((pin, index) => [pin, (bits >> BigInt(index)) & 1n ? 1 : 0] as const);
}

/** Sets those of these lines that levels are given for, all in one call. */
export function writeLevels(libc: Libc, { fd, pins }: ChipClaim, levels: ReadonlyMap<string, 0 | 1>): void {
  const ours = pins.flatMap((pin, index) => {
    const level = levels.get(pin);
    return level === undefined ? [] : [[index, level] as const];
  });
  if (ours.length > 0 && libc.ioctl(fd, ioctlCodes.setValues, lineValues(ours)) === -1) {
    throw new GpioError('failed', `${pins.join(', ')}: the kernel does not set them, the GPIO chip may have gone`);
  }
}
