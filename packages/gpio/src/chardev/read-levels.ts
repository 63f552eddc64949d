import { GpioError } from '../driver/gpio-error.ts';
import type { ClaimedLines } from './claimed-lines.ts';
import { ioctlCodes } from './ioctl-codes.ts';
import type { Libc } from './libc.ts';
import { lineValues } from './line-values.ts';

/** The levels of these lines, all in one call. */
export function readLevels(libc: Libc, { fd, pins }: ClaimedLines): readonly (readonly [string, 0 | 1])[] {
  const struct = lineValues(pins.map((_, index) => [index, 0] as const));
  if (libc.ioctl(fd, ioctlCodes.getValues, struct) === -1) {
    throw new GpioError('failed', `${pins.join(', ')}: the kernel does not read them, the GPIO chip may have gone`);
  }
  const bits = struct.readBigUInt64LE(0);
  return pins.map((pin, index) => [pin, (bits >> BigInt(index)) & 1n ? 1 : 0] as const);
}
