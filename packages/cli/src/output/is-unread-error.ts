import process from 'node:process';

/** Whether results could not be written because nobody reads any more: a program, as with `| head -1`, or a terminal that has gone. */
export function isUnreadError(error: unknown): boolean {
  const { code } = Object(error) as NodeJS.ErrnoException;
  return code === 'EPIPE' || (code === 'EIO' && process.stdout.isTTY);
}
