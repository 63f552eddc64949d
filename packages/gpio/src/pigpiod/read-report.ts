/** The length of a report in bytes. */
export const reportBytes = 12;

/** A report of the daemon: the levels of all lines, and why it was sent. */
export interface Report {
  /** Counts the reports of one handle. Wraps at 16 bits. */
  readonly sequence: number;
  /** False for a keep-alive (one a minute), a watchdog or an event: no line has changed. */
  readonly isChange: boolean;
  /** The time of the report in µs on the daemon's clock. Wraps at 32 bits. */
  readonly tick: number;
  /** One bit for each line. */
  readonly levels: number;
}

/** What is needed of a Buffer. Public types do not name Node's. */
interface ReportBytes {
  readonly readUInt16LE: (offset: number) => number;
  readonly readUInt32LE: (offset: number) => number;
}

/** Reads a report of 12 bytes. */
export function readReport(bytes: ReportBytes): Report {
  return {
    sequence: bytes.readUInt16LE(0),
    isChange: (bytes.readUInt16LE(2) & 0xe0) === 0,
    tick: bytes.readUInt32LE(4),
    levels: bytes.readUInt32LE(8),
  };
}
