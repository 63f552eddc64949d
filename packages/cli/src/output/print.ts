import process from 'node:process';
import { printable } from '@hardware-ws/client';

/** Writes lines of results to stdout, of a command that is then done; what is no result is logged to stderr. */
export function print(lines: string): void {
  process.stdout.write(`${printableLines(lines)}\n`);
}

/** Lines that are ours to break, each without what a terminal would obey or not show. */
export function printableLines(lines: string): string {
  return lines.split('\n').map(printable).join('\n');
}
