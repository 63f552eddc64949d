import { concatMap, defer } from 'rxjs';
import { heldBytes } from './held-bytes.ts';
import { mostBytes } from './most-bytes.ts';
import type { OscFraming } from './osc-framing.ts';

const end = 0xc0;
const escape = 0xdb;
const escapedEnd = 0xdc;
const escapedEscape = 0xdd;

function unescaped(byte: number): number {
  if (byte === escapedEnd) return end;
  return byte === escapedEscape ? escape : byte; // other bytes are a mistake of the sender, and are kept
}

/**
 * The framing of OSC 1.1, for TCP and serial lines: SLIP (RFC 1055) with an END before and after each packet. It recovers at the
 * next packet after damaged bytes.
 *
 * @example
 * const packets$ = chunks$.pipe(slip.packets());
 */
export const slip: OscFraming = {
  frame: (packet) => {
    const bytes = [end];
    for (const byte of packet) {
      if (byte === end) bytes.push(escape, escapedEnd);
      else if (byte === escape) bytes.push(escape, escapedEscape);
      else bytes.push(byte);
    }
    bytes.push(end);
    return Uint8Array.from(bytes);
  },
  packets: () => (chunks$) =>
    defer(() => {
      const held = heldBytes();
      let escaping = false;
      return chunks$.pipe(
        concatMap((chunk) => {
          const packets: Uint8Array[] = [];
          const clean = new Uint8Array(chunk.length);
          let length = 0;
          for (const byte of chunk) {
            if (byte === end) {
              held.add(clean.subarray(0, length));
              if (held.length() > 0) packets.push(held.take());
              length = 0;
              escaping = false;
            } else if (!escaping && byte === escape) {
              escaping = true;
            } else {
              clean[length++] = escaping ? unescaped(byte) : byte;
              escaping = false;
            }
          }
          held.add(clean.subarray(0, length));
          if (held.length() > mostBytes) {
            throw new RangeError(
              `${String(held.length())} bytes came without an END, of ${String(mostBytes)} at most: does the other end use SLIP?`,
            );
          }
          return packets;
        }),
      );
    }),
};
