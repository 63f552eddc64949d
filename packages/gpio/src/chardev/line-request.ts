import { fieldAt, structBytes } from './kernel-structs.ts';
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

const at = fieldAt.lineRequest;

/** `struct gpio_v2_line_request`. */
export function lineRequest({ offsets, flags, levels = [], consumer }: LineRequest): Buffer {
  const struct = Buffer.alloc(structBytes.lineRequest);
  offsets.forEach((offset, index) => struct.writeUInt32LE(offset, at.offsets + index * 4));
  struct.write(consumer.slice(0, 31), at.consumer, 'latin1');
  struct.writeBigUInt64LE(BigInt(flags), at.flags);
  if (flags & lineFlags.output) {
    struct.writeUInt32LE(1, at.attributeCount);
    struct.writeUInt32LE(outputValues, at.attributeId);
    lineValues(levels.map((level, index) => [index, level] as const)).copy(struct, at.attributeValues);
  }
  struct.writeUInt32LE(offsets.length, at.lineCount);
  struct.writeUInt32LE(queuedEdges, at.queuedEdges);
  return struct;
}

/** The descriptor that the kernel wrote into an answered request. */
export function requestedFd(struct: Buffer) {
  return struct.readInt32LE(at.fd);
}
