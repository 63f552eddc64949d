import process from 'node:process';
import { printableLines } from './printable-lines.ts';

/** Writes lines of results to stdout, of a command that is then done; what is no result is logged to stderr. */
export function print(lines: string): void {
  process.stdout.write(`${printableLines(lines)}\n`);
}
