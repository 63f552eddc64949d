import process from 'node:process';
import { printable } from '@hardware-ws/client';
import { withoutFilledValues } from '../config/hidden-values.ts';

/** Writes results to stdout, for a command that ends afterwards. Everything else goes to stderr. */
export function print(lines: string): void {
  process.stdout.write(`${printableLines(lines)}\n`);
}

/** Hides values from the environment, escapes control and invisible characters in each line, and keeps the line breaks. */
export function printableLines(lines: string): string {
  return withoutFilledValues(lines).split('\n').map(printable).join('\n');
}
