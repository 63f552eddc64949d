/** A buffer of bytes. It doubles its capacity as it grows, so single bytes are not copied again and again. */
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
    /** Returns a copy of the bytes and empties the buffer. */
    take: (): Uint8Array => {
      const bytes = room.slice(0, length);
      length = 0;
      return bytes;
    },
  };
}
