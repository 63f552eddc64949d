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
  const events: LineEvent[] = [];
  for (let start = 0; start + structBytes.lineEvent <= read.length; start += structBytes.lineEvent) {
    const ns = read.readUInt32LE(start + timestamp + 4) * 2 ** 32 + read.readUInt32LE(start + timestamp);
    events.push({
      at: ns / 1e6,
      level: read.readUInt32LE(start + id) === 1 ? 1 : 0,
      offset: read.readUInt32LE(start + offset),
      sequence: read.readUInt32LE(start + lineSequence),
    });
  }
  return events.length > 1 ? events.sort((one, other) => one.at - other.at) : events;
}
