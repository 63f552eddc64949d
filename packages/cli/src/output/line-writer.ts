import process from 'node:process';

/** What of a stream is needed to write lines to it. */
export interface LineStream {
  readonly writableLength: number;
  write(line: string, written: () => void): unknown;
  on(event: 'drain', listener: () => void): unknown;
}

export interface LineWriter {
  readonly write: (line: string) => void;
  /** How many lines are yet to be read. */
  readonly waiting: () => number;
}

/** How much may wait to be read: some thousand lines, in bytes. */
const roomBytes = 256 * 1024;

/**
 * Writes lines and never waits: what is read too slowly, as by a stopped terminal, is kept while there is room, and then
 * lost. `tell` hears how many lines were lost, once lines are written again, and at the exit.
 */
export function lineWriter(stream: LineStream, tell: (lost: number) => void): LineWriter {
  let lost = 0;
  let waiting = 0;
  neverBlock(stream);
  const tellLost = () => {
    const count = lost;
    lost = 0;
    if (count > 0) tell(count);
  };
  const written = () => {
    waiting -= 1;
  };
  stream.on('drain', tellLost);
  process.once('exit', () => {
    if (stream.writableLength > 0) lost += waiting;
    tellLost();
  });
  const write = (line: string) => {
    if (stream.writableLength >= roomBytes || !isTaken(stream, line, written)) lost += 1;
    else waiting += 1;
  };
  return { write, waiting: () => (stream.writableLength > 0 ? waiting : 0) };
}

/** What goes to a file is written at once, and throws where the disk is full. */
function isTaken(stream: LineStream, line: string, written: () => void): boolean {
  try {
    stream.write(line, written);
    return true;
  } catch {
    return false;
  }
}

/** Node waits for a terminal that takes no more, though libuv need not; for a pipe it never waits. */
function neverBlock(stream: LineStream & { readonly _handle?: { setBlocking?(blocks: boolean): unknown } }): void {
  stream._handle?.setBlocking?.(false);
}
