import process from 'node:process';

/** The part of a writable stream that {@link lineWriter} needs. */
export interface LineStream {
  readonly writableLength: number;
  write(line: string, written: () => void): unknown;
  on(event: 'drain', listener: () => void): unknown;
}

export interface LineWriter {
  readonly write: (line: string) => void;
  /** How many lines have not been read yet. */
  readonly waiting: () => number;
}

/** The limit of unread output, in bytes: a few thousand lines. */
const roomBytes = 256 * 1024;

/**
 * Writes lines and never blocks. If the reader is too slow, for example a stopped terminal, lines are buffered up to a limit and
 * then dropped. `reportLost` is called with the number of dropped lines once the reader catches up, and at exit.
 */
export function lineWriter(stream: LineStream, reportLost: (lines: number) => void): LineWriter {
  let lost = 0;
  let waiting = 0;
  neverBlock(stream);
  const reportPending = () => {
    const count = lost;
    lost = 0;
    if (count > 0) reportLost(count);
  };
  const written = () => {
    waiting -= 1;
  };
  stream.on('drain', reportPending);
  process.once('exit', () => {
    if (stream.writableLength > 0) lost += waiting;
    reportPending();
  });
  const write = (line: string) => {
    if (stream.writableLength >= roomBytes || !isAccepted(stream, line, written)) lost += 1;
    else waiting += 1;
  };
  return { write, waiting: () => (stream.writableLength > 0 ? waiting : 0) };
}

/** Whether the stream accepted a line. Writes to a file are synchronous and throw when the disk is full. */
function isAccepted(stream: LineStream, line: string, written: () => void): boolean {
  try {
    stream.write(line, written);
    return true;
  } catch {
    return false;
  }
}

/** Node blocks on a terminal that accepts no more output, although libuv need not. On a pipe, Node does not block. */
function neverBlock(stream: LineStream & { readonly _handle?: { setBlocking?(blocks: boolean): unknown } }): void {
  stream._handle?.setBlocking?.(false);
}
