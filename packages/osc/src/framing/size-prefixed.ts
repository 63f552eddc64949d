import { concatMap, defer } from 'rxjs';
import { heldBytes } from './held-bytes.ts';
import { mostBytes } from './most-bytes.ts';
import type { OscFraming } from './osc-framing.ts';

const sizeBytes = 4;

function sizeAt(bytes: Uint8Array, at: number): number {
  const size = new DataView(bytes.buffer, bytes.byteOffset + at, sizeBytes).getUint32(0);
  if (size <= mostBytes) return size;
  throw new RangeError(
    `a packet of ${String(size)} bytes is announced, of ${String(mostBytes)} at most: does the other end use SLIP?`,
  );
}

/**
 * The framing of OSC 1.0: each packet follows its size, an int32.
 *
 * @example
 * const packets$ = chunks$.pipe(sizePrefixed.packets());
 */
export const sizePrefixed: OscFraming = {
  frame: (packet) => {
    const bytes = new Uint8Array(sizeBytes + packet.length);
    new DataView(bytes.buffer).setUint32(0, packet.length);
    bytes.set(packet, sizeBytes);
    return bytes;
  },
  packets: () => (chunks$) =>
    defer(() => {
      const held = heldBytes();
      let wanted = sizeBytes;
      return chunks$.pipe(
        concatMap((chunk) => {
          if (held.length() + chunk.length < wanted) {
            held.add(chunk);
            return [];
          }
          held.add(chunk);
          const bytes = held.take();
          const packets: Uint8Array[] = [];
          let at = 0;
          for (wanted = sizeBytes; bytes.length - at >= wanted; wanted = sizeBytes) {
            wanted += sizeAt(bytes, at);
            if (bytes.length - at < wanted) break;
            packets.push(bytes.subarray(at + sizeBytes, at + wanted));
            at += wanted;
          }
          held.add(bytes.subarray(at));
          return packets;
        }),
      );
    }),
};
