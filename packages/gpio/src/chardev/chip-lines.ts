import { closeSync, openSync } from 'node:fs';
import { ioctlCodes } from './ioctl-codes.ts';
import type { Libc } from './libc.ts';
import type { Line } from '../driver/line.ts';
import { lineFlags } from './line-flags.ts';
import { structBytes } from './struct-bytes.ts';
import { textAt } from './text-at.ts';

/** The lines of a chip; throws if it may not be opened. */
export function chipLines(libc: Libc, chip: string): readonly Line[] {
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
