import process from 'node:process';

/** Writes a line of results to stdout; what is no result is logged to stderr. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
