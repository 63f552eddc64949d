import process from 'node:process';

/** Writes a line of results to stdout, of a command that is then done; what is no result is logged to stderr. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
