import { structBytes } from './struct-bytes.ts';

export interface LineRequest {
  readonly offsets: readonly number[];
  /** Of `lineFlags`. */
  readonly flags: number;
  /** Who asks; others are told so. */
  readonly consumer: string;
}

/** How many edges the kernel is to keep for us: the most that it will. */
const queuedEdges = 1024;

/** `struct gpio_v2_line_request`. Outputs start inactive. */
export function lineRequest({ offsets, flags, consumer }: LineRequest): Buffer {
  const struct = Buffer.alloc(structBytes.lineRequest);
  offsets.forEach((offset, index) => struct.writeUInt32LE(offset, index * 4));
  struct.write(consumer.slice(0, 31), 256, 'latin1');
  struct.writeBigUInt64LE(BigInt(flags), 288);
  struct.writeUInt32LE(offsets.length, 560);
  struct.writeUInt32LE(queuedEdges, 564);
  return struct;
}

/** The descriptor that the kernel has written into an answered request. */
export const requestedFd = (struct: Buffer) => struct.readInt32LE(588);
