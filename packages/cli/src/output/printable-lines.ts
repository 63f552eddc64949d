import { printable } from '@hardware-ws/client';

/** Lines that are ours to break, each without what a terminal would obey or not show. */
export function printableLines(lines: string): string {
  return lines.split('\n').map(printable).join('\n');
}
