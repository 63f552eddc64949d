/** Bytes that are held until there are enough: it doubles as it grows, so that a drip of bytes does not copy for ever. */
export function heldBytes() {
  let room = new Uint8Array(256);
  let length = 0;
  return {
    length: (): number => length,
    add: (bytes: Uint8Array): void => {
      if (length + bytes.length > room.length) {
        const wider = new Uint8Array(2 * (length + bytes.length));
        wider.set(room.subarray(0, length));
        room = wider;
      }
      room.set(bytes, length);
      length += bytes.length;
    },
    /** What is held, as a copy; after it nothing is. */
    take: (): Uint8Array => {
      const bytes = room.slice(0, length);
      length = 0;
      return bytes;
    },
  };
}
