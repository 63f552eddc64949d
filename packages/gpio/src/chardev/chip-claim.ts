import { GpioError } from '../driver/gpio-error.ts';
import type { LineLevels } from '../driver/line-levels.ts';
import { rememberLevels } from '../driver/remember-levels.ts';
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

/** Returns a function that reads the levels of lines, in one call for each chip. */
export function levelReader(libc: Libc, claims: readonly ChipClaim[]): () => LineLevels {
  const [first, ...others] = claims.map((claim) => chipReader(libc, claim));
  // The lines that are read step by step are nearly always on one chip.
  if (first && others.length === 0) return first;
  return () => Object.assign({}, first?.(), ...others.map((read) => read())) as LineLevels;
}

/** Returns a function that sets those of these lines that have a level, in one call. Other lines stay as they are. */
export function levelWriter(libc: Libc, { fd, pins }: ChipClaim, levels: ReadonlyMap<string, 0 | 1>): () => void {
  const named = pins.flatMap((pin, index) => {
    const level = levels.get(pin);
    return level === undefined ? [] : [[index, level] as const];
  });
  const struct = lineValues(named);
  return () => {
    if (named.length > 0 && libc.ioctl(fd, ioctlCodes.setValues, struct) === -1) {
      throw new GpioError(
        'failed',
        `${pins.join(', ')}: the kernel could not set the lines: see whether the GPIO chip is still there`,
      );
    }
  };
}

function chipReader(libc: Libc, { fd, pins }: ChipClaim): () => LineLevels {
  // The kernel writes the bits, and leaves the mask as it is.
  const struct = lineValues(pins.map((_, index) => [index, 0] as const));
  const bits = (index: number) => struct[fieldAt.lineValues.bits + (index >> 3)] ?? 0;
  const levels = rememberLevels(pins, (_, index) => ((bits(index) >> (index & 7)) & 1 ? 1 : 0));
  return () => {
    if (libc.ioctl(fd, ioctlCodes.getValues, struct) === -1) {
      throw new GpioError(
        'failed',
        `${pins.join(', ')}: the kernel could not read the lines: see whether the GPIO chip is still there`,
      );
    }
    return levels();
  };
}
