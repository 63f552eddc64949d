/** How long a report is, in bytes. */
export const reportBytes = 12;

/** What the daemon tells of itself: the levels of all lines, and why it tells. */
export interface Report {
  /** Counts the reports of one handle; wraps at 16 bits. */
  readonly sequence: number;
  /** False for a keep-alive (one a minute), a watchdog or an event, which are no change of a line. */
  readonly isChange: boolean;
  /** When, in µs on the daemon's clock; wraps at 32 bits. */
  readonly tick: number;
  /** One bit a line. */
  readonly levels: number;
}

/** Reads a report of 12 bytes. */
export function readReport(bytes: Buffer): Report {
  return {
    sequence: bytes.readUInt16LE(0),
    isChange: (bytes.readUInt16LE(2) & 0xe0) === 0,
    tick: bytes.readUInt32LE(4),
    levels: bytes.readUInt32LE(8),
  };
}
