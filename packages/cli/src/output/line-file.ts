import { open } from 'node:fs/promises';

/** A file that lines are appended to. */
export interface LineFile {
  /** Appends a line, without waiting until it is written. Lines are written in order. */
  readonly append: (line: string) => void;
  /** Resolves once everything has been written and the file is closed. */
  readonly close: () => Promise<void>;
}

/** Who hears how writing goes. */
export interface LineFileReport {
  /** Called with a sentence when something could not be written. */
  readonly failed: (text: string) => void;
  /** Called when everything has been written so far. @default nothing is called */
  readonly written?: () => void;
}

/** The part of an open file that {@link lineFile} needs. */
export interface OpenFile {
  readonly write: (bytes: Uint8Array) => Promise<{ readonly bytesWritten: number }>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a file for appending lines, and creates it if it does not exist. Rejects if it cannot be opened. If a write fails later, for
 * example because the disk is full, `failed` is called, and what is missing is written with the next line or at the end.
 *
 * @example
 * const file = await lineFile('verdicts.ndjson', { failed: (text) => log.warn(text) });
 * file.append('{"kind":"verdict"}');
 * await file.close();
 */
export async function lineFile(
  path: string,
  { failed, written: succeeded }: LineFileReport,
  openFile: (path: string) => Promise<OpenFile> = (path) => open(path, 'a'),
): Promise<LineFile> {
  const file = await openFile(path).catch((error: unknown) => {
    throw new Error(
      `Cannot write to ${path}: ${(error as Error).message}. Check the path, and whether this user may write there.`,
    );
  });
  let missing = Buffer.alloc(0);
  // A write may end in the middle of a line. The next one continues exactly there.
  const write = async () => {
    while (missing.length > 0) {
      const { bytesWritten } = await file.write(missing);
      missing = missing.subarray(bytesWritten);
    }
  };
  const attempt = () =>
    write().then(succeeded, (error: unknown) => {
      failed(
        `Cannot write to ${path}: ${(error as Error).message}. Free some space: what is missing will be written with the next line.`,
      );
    });
  let written = Promise.resolve();
  return {
    append(line) {
      missing = Buffer.concat([missing, Buffer.from(`${line}\n`)]);
      written = written.then(attempt);
    },
    async close() {
      await written;
      await write().catch((error: unknown) => {
        failed(`${path} is incomplete: ${missing.length} bytes could not be written: ${(error as Error).message}.`);
      });
      await file.close();
    },
  };
}
