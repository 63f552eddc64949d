import { closeSync, openSync } from 'node:fs';
import type { ChipLine } from '../driver/chip-line.ts';
import { ioctlCodes, structBytes } from './ioctl-codes.ts';
import type { Libc } from './libc.ts';
import { lineFlags } from './line-flags.ts';

/** The lines of a chip. Throws if the chip may not be opened. */
export function chipLines(libc: Libc, chip: string): readonly ChipLine[] {
  const fd = openSync(chip, 'r+');
  try {
    const info = Buffer.alloc(structBytes.chipInfo);
    if (libc.ioctl(fd, ioctlCodes.chipInfo, info) === -1) return [];
    return Array.from({ length: info.readUInt32LE(64) }, (_, offset) => {
      const line = Buffer.alloc(structBytes.lineInfo);
      line.writeUInt32LE(offset, 64);
      libc.ioctl(fd, ioctlCodes.lineInfo, line);
      const used = (line.readUInt32LE(72) & lineFlags.used) !== 0;
      return { name: textAt(line, 0), chip, offset, used, consumer: textAt(line, 32) };
    });
  } finally {
    closeSync(fd);
  }
}

/** The text of a C string of 32 bytes. */
function textAt(struct: Buffer, at: number): string {
  const text = struct.toString('utf8', at, at + 32);
  const end = text.indexOf('\0');
  return end === -1 ? text : text.slice(0, end);
}
