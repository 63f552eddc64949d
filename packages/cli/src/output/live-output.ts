import process from 'node:process';
import { printable } from '@hardware-ws/client';
import { lineWriter } from './line-writer.ts';

const log = lineWriter(process.stderr, lostFrom('standard error'));
const results = lineWriter(process.stdout, lostFrom('standard output'));

let reportLost = (text: string): void => writeLog(text);

/** Has a log told, in a sentence, how many lines were lost; without one that is written to stderr as it is. */
export function reportLostLines(report: (text: string) => void): void {
  reportLost = report;
}

function lostFrom(stream: string): (count: number) => void {
  return (count) => reportLost(`${count} ${count === 1 ? 'line was' : 'lines were'} lost: ${stream} took no more.`);
}

/** Writes a line of the log to stderr, with escapes for what a terminal would obey, and never waits. */
export function writeLog(line: string): void {
  log.write(`${printable(line)}\n`);
}

/**
 * Prints a line of results while something goes on that must not wait for who reads them: lines may be lost, and that is told.
 * What a terminal would obey becomes an escape, a newline included, which JSON that holds it still means.
 */
export function printLive(line: string): void {
  results.write(`${printable(line)}\n`);
}

/** Whether lines are waiting to be read. */
export function isUnread(): boolean {
  return log.waiting() + results.waiting() > 0;
}
