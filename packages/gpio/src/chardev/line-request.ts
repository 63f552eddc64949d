import { structBytes } from './ioctl-codes.ts';
import { lineFlags } from './line-flags.ts';
import { lineValues } from './line-values.ts';

export interface LineRequest {
  readonly offsets: readonly number[];
  /** Flags from `lineFlags`. */
  readonly flags: number;
  /**
   * The first levels of outputs, in the order of the request.
   * @default inactive
   */
  readonly levels?: readonly (0 | 1)[];
  /** The name that other programs see as the holder of the lines. */
  readonly consumer: string;
}

/** How many edges the kernel should keep: the most that it allows. */
const queuedEdges = 1024;

/** `GPIO_V2_LINE_ATTR_ID_OUTPUT_VALUES` */
const outputValues = 2;

/** `struct gpio_v2_line_request`. */
export function lineRequest({ offsets, flags, levels = [], consumer }: LineRequest): Buffer {
  const struct = Buffer.alloc(structBytes.lineRequest);
  offsets.forEach((offset, index) => struct.writeUInt32LE(offset, index * 4));
  struct.write(consumer.slice(0, 31), 256, 'latin1');
  struct.writeBigUInt64LE(BigInt(flags), 288);
  if (flags & lineFlags.output) {
    struct.writeUInt32LE(1, 296);
    struct.writeUInt32LE(outputValues, 320);
    lineValues(levels.map((level, index) => [index, level] as const)).copy(struct, 328);
  }
  struct.writeUInt32LE(offsets.length, 560);
  struct.writeUInt32LE(queuedEdges, 564);
  return struct;
}

/** The descriptor that the kernel wrote into an answered request. */
export function requestedFd(struct: Buffer) {
  return struct.readInt32LE(588);
}
