import { fieldAt, structBytes } from './kernel-structs.ts';

/**
 * Creates a `struct gpio_v2_line_values`. Bit n stands for the n-th line of the request, and `mask` selects the lines.
 */
export function lineValues(levels: Iterable<readonly [index: number, level: 0 | 1]>): Buffer {
  let bits = 0n;
  let mask = 0n;
  for (const [index, level] of levels) {
    mask |= 1n << BigInt(index);
    bits |= BigInt(level) << BigInt(index);
  }
  const struct = Buffer.alloc(structBytes.lineValues);
  struct.writeBigUInt64LE(bits, fieldAt.lineValues.bits);
  struct.writeBigUInt64LE(mask, fieldAt.lineValues.mask);
  return struct;
}
