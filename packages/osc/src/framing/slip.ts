import { concatMap, defer } from 'rxjs';
import { heldBytes } from './held-bytes.ts';
import { MOST_BYTES } from './most-bytes.ts';
import type { OscFraming } from './osc-framing.ts';

const END = 0xc0;
const ESCAPE = 0xdb;
const ESCAPED_END = 0xdc;
const ESCAPED_ESCAPE = 0xdd;

const unescaped = (byte: number): number => {
  if (byte === ESCAPED_END) return END;
  return byte === ESCAPED_ESCAPE ? ESCAPE : byte; // anything else is the sender's mistake, and taken as it is
};

/**
 * The framing of OSC 1.1, SLIP (RFC 1055) with an END at both ends: for TCP and for serial lines. After damaged bytes it
 * finds the next packet.
 *
 * @example
 * const packets$ = chunks$.pipe(slip.packets());
 */
export const slip: OscFraming = {
  frame: (packet) => {
    const bytes = [END];
    for (const byte of packet) {
      if (byte === END) bytes.push(ESCAPE, ESCAPED_END);
      else if (byte === ESCAPE) bytes.push(ESCAPE, ESCAPED_ESCAPE);
      else bytes.push(byte);
    }
    bytes.push(END);
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
            if (byte === END) {
              held.add(clean.subarray(0, length));
              if (held.length() > 0) packets.push(held.take());
              length = 0;
              escaping = false;
            } else if (!escaping && byte === ESCAPE) {
              escaping = true;
            } else {
              clean[length++] = escaping ? unescaped(byte) : byte;
              escaping = false;
            }
          }
          held.add(clean.subarray(0, length));
          if (held.length() > MOST_BYTES) {
            throw new RangeError(
              `${String(held.length())} bytes came without an END, of ${String(MOST_BYTES)} at most: does the other end use SLIP?`,
            );
          }
          return packets;
        }),
      );
    }),
};
