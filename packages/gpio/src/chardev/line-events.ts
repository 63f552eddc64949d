import { fieldAt, structBytes } from './kernel-structs.ts';

const { timestamp, id, offset, lineSequence } = fieldAt.lineEvent;

/** One edge, as the kernel reports it. */
export interface LineEvent {
  /** In ms on CLOCK_MONOTONIC, which is the clock of `process.hrtime`. */
  readonly at: number;
  /** 1 if the line became active. */
  readonly level: 0 | 1;
  readonly offset: number;
  /** Counts the edges of this line, from 1. */
  readonly sequence: number;
}

/**
 * Reads an array of `struct gpio_v2_line_event` and sorts it by time: each line has its own thread in the kernel, and
 * edges of lines that change together may overtake each other.
 */
export function lineEvents(read: Buffer): readonly LineEvent[] {
  return Array.from({ length: Math.floor(read.length / structBytes.lineEvent) }, (_, index) => {
    const struct = read.subarray(index * structBytes.lineEvent);
    return {
      at: Number(struct.readBigUInt64LE(timestamp)) / 1e6,
      level: struct.readUInt32LE(id) === 1 ? 1 : 0,
      offset: struct.readUInt32LE(offset),
      sequence: struct.readUInt32LE(lineSequence),
    } as const;
  }).sort((one, other) => one.at - other.at);
}
