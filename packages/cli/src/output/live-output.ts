import process from 'node:process';
import { printable } from '@hardware-ws/client';
import { withoutFilledValues } from '../config/hidden-values.ts';
import { lineWriter } from './line-writer.ts';

const log = lineWriter(process.stderr, lostFrom('standard error'));
const results = lineWriter(process.stdout, lostFrom('standard output'));

let reportLost: (text: string) => void = (text) => writeLog(text);

/** Sets where the sentence about dropped lines goes. The default is a plain line on stderr. */
export function reportLostLines(report: (text: string) => void): void {
  reportLost = report;
}

function lostFrom(stream: string): (count: number) => void {
  return (count) =>
    reportLost(`${count} ${count === 1 ? 'line was' : 'lines were'} dropped: ${stream} was not being read.`);
}

/** Writes a log line to stderr and never blocks. Control characters are escaped. */
export function writeLog(line: string): void {
  log.write(`${printable(withoutFilledValues(line))}\n`);
}

/**
 * Prints a line of results while work goes on that must not wait for the reader. Lines may be dropped, and the log says how many.
 * Control characters, including newlines, become escapes, so JSON keeps its meaning.
 */
export function printLive(line: string): void {
  results.write(`${printable(withoutFilledValues(line))}\n`);
}

/** Whether there is output that has not been read yet. */
export function isUnread(): boolean {
  return log.waiting() + results.waiting() > 0;
}
