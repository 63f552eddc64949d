import { readFileSync } from 'node:fs';
import { LineCounter } from 'yaml';
import type { ConfigProblem } from './config-problem.ts';
import { locatedProblem } from './located-problem.ts';

const lineFeed = 0x0a;

/** Reads the text of a file, without its byte order mark. Returns a problem if the file cannot be read or is not UTF-8. */
export function fileText(file: string): { readonly text: string } | { readonly problem: ConfigProblem } {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const message = `cannot be read: ${(error as Error).message}; check the path`;
    return { problem: { severity: 'error', file, path: '', message } };
  }
  if (isUtf16(bytes)) {
    return { problem: { severity: 'error', file, path: '', message: 'is UTF-16: save it as UTF-8' } };
  }
  return isUtf8(bytes) ? { text: new TextDecoder().decode(bytes) } : { problem: otherEncoding(file, bytes) };
}

/** Detects UTF-16 by its byte order mark, or by the zero bytes next to ASCII characters. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const beginning = bytes.subarray(0, 64);
  const zeros = (side: 0 | 1) => beginning.filter((byte, index) => index % 2 === side && byte === 0).length;
  return beginning.length > 3 && Math.max(zeros(0), zeros(1)) > beginning.length / 4;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Shows the first line that is not UTF-8, decoded with the encoding that was probably used. */
function otherEncoding(file: string, bytes: Uint8Array): ConfigProblem {
  let start = 0;
  let end = lineEnd(bytes, start);
  while (end < bytes.length && isUtf8(bytes.subarray(start, end))) [start, end] = [end, lineEnd(bytes, end)];
  const text = new TextDecoder('windows-1252').decode(bytes);
  const at = start + text.slice(start, end).search(/[^\0-\x7f]/);
  const byte = (bytes[at] ?? 0).toString(16);
  const message = `is not UTF-8: found the byte 0x${byte}, which is "${text.charAt(at)}" in Latin-1 and Windows-1252; save the file as UTF-8`;
  const lines = new LineCounter();
  for (let from = 0; from < bytes.length; from = lineEnd(bytes, from)) lines.addNewLine(from);
  return locatedProblem(file, text, lines)({ start: at, end: at + 1 }, { severity: 'error', path: '', message })
    .problem;
}

function lineEnd(bytes: Uint8Array, start: number): number {
  const at = bytes.indexOf(lineFeed, start);
  return at < 0 ? bytes.length : at + 1;
}
