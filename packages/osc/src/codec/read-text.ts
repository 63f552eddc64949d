import { oscFaultAt } from './osc-fault-at.ts';
import type { Reading } from './reading.ts';

const short = 32; // up to this length, a loop is faster than a decoder
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Reads a text, its NUL and the padding. Returns `undefined` and sets the fault if the text has no end. Invalid UTF-8 becomes
 * U+FFFD: older gear sends Latin-1, and an umlaut is not a reason to drop a cue.
 */
export function readText(from: Reading, what: string): string | undefined {
  const { bytes, end, at } = from;
  let stop = at;
  let bits = 0;
  for (let byte = 1; stop < end; stop++) {
    byte = bytes[stop] ?? 0;
    if (byte === 0) break;
    bits |= byte;
  }
  if (stop >= end) {
    from.fault = oscFaultAt(at, `${what} has no end`);
    return undefined;
  }
  from.at = at + ((stop - at + 4) & ~3);
  if (bits > 0x7f || stop - at > short) return decoder.decode(bytes.subarray(at, stop));
  let text = '';
  for (let index = at; index < stop; index++) text += String.fromCharCode(bytes[index] ?? 0);
  return text;
}
