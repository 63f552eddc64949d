import { GpioError } from '../driver/gpio-error.ts';
import type { ClaimedLines } from './claimed-lines.ts';
import { ioctlCodes } from './ioctl-codes.ts';
import type { Libc } from './libc.ts';
import { lineValues } from './line-values.ts';

/** Sets those of these lines that levels are given for, all in one call. */
export function writeLevels(libc: Libc, { fd, pins }: ClaimedLines, levels: ReadonlyMap<string, 0 | 1>): void {
  const ours = pins.flatMap((pin, index) => {
    const level = levels.get(pin);
    return level === undefined ? [] : [[index, level] as const];
  });
  if (ours.length > 0 && libc.ioctl(fd, ioctlCodes.setValues, lineValues(ours)) === -1) {
    throw new GpioError('failed', `${pins.join(', ')}: the kernel does not set them, the GPIO chip may have gone`);
  }
}
