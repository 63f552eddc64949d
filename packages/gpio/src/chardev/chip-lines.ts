import { closeSync, openSync } from 'node:fs';
import type { ChipLine } from '../driver/chip-line.ts';
import { ioctlCodes } from './ioctl-codes.ts';
import { fieldAt, structBytes } from './kernel-structs.ts';
import type { Libc } from './libc.ts';
import { lineFlags } from './line-flags.ts';

const at = fieldAt.lineInfo;

/** The lines of a chip. Throws if the chip may not be opened. */
export function chipLines(libc: Libc, chip: string): readonly ChipLine[] {
  const fd = openSync(chip, 'r+');
  try {
    const info = Buffer.alloc(structBytes.chipInfo);
    if (libc.ioctl(fd, ioctlCodes.chipInfo, info) === -1) return [];
    return Array.from({ length: info.readUInt32LE(fieldAt.chipInfo.lines) }, (_, offset) => {
      const line = Buffer.alloc(structBytes.lineInfo);
      line.writeUInt32LE(offset, at.offset);
      libc.ioctl(fd, ioctlCodes.lineInfo, line);
      const used = (line.readUInt32LE(at.flags) & lineFlags.used) !== 0;
      return { name: textAt(line, at.name), chip, offset, used, consumer: textAt(line, at.consumer) };
    });
  } finally {
    closeSync(fd);
  }
}

/** The text of a C string of 32 bytes. */
function textAt(struct: Buffer, start: number): string {
  const text = struct.toString('utf8', start, start + 32);
  const end = text.indexOf('\0');
  return end === -1 ? text : text.slice(0, end);
}
