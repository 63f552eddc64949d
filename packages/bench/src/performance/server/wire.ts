/** What is around a message on its way: nothing, or socket.io's. */
export type Wire = 'plain' | 'socket.io';

/** A message as the text frame of a server. */
export function wireOf(wire: Wire, message: { readonly type: string }): Buffer {
  const text = wire === 'plain' ? JSON.stringify(message) : `42${JSON.stringify([message.type, message])}`;
  const payload = Buffer.from(text);
  // A longer one tells its length in two bytes more.
  const head = payload.length < 126 ? [0x81, payload.length] : [0x81, 126, payload.length >> 8, payload.length & 255];
  return Buffer.concat([Buffer.from(head), payload]);
}
