const MARK = Array.from('#bundle\0', (character) => character.charCodeAt(0));
const HEADER_BYTES = MARK.length + 8; // the mark and a time tag
const MAX_DEPTH = 64; // nobody nests that deep, and a hostile packet must not exhaust the stack

/** The messages in a packet, still encoded: the packet itself, or a bundle's in order, nested ones included. */
export const splitBundle = (packet: Uint8Array, depth = 0): readonly Uint8Array[] => {
  if (!MARK.every((byte, index) => packet[index] === byte)) return [packet];
  if (depth > MAX_DEPTH) throw new Error(`bundles are nested more than ${String(MAX_DEPTH)} deep`);
  if (packet.length < HEADER_BYTES) throw new Error('the bundle ends within its time tag');
  const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength);
  const messages: Uint8Array[] = [];
  for (let at = HEADER_BYTES; at < packet.length;) {
    const start = at + 4;
    at = start > packet.length ? Infinity : start + view.getUint32(at);
    if (at > packet.length) throw new Error('the bundle ends within an element');
    messages.push(...splitBundle(packet.subarray(start, at), depth + 1));
  }
  return messages;
};
