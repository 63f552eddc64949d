import { concatMap, defer, type OperatorFunction } from 'rxjs';

/**
 * Extracts the text frames that a WebSocket client wrote. The source emits the bytes that the client sent, including the
 * handshake.
 *
 * @example
 * link.written$.pipe(clientTexts()).subscribe((text) => console.log(text));
 */
export function clientTexts(): OperatorFunction<Buffer, string> {
  return (source) =>
    defer(() => {
      let pending = Buffer.alloc(0);
      let upgraded = false;
      return source.pipe(
        concatMap((bytes) => {
          pending = Buffer.concat([pending, bytes]);
          const end = upgraded ? 0 : pending.indexOf('\r\n\r\n') + 4;
          if (!upgraded && end < 4) return [];
          upgraded = true;
          pending = pending.subarray(end);
          const texts: string[] = [];
          for (let frame = frameOf(pending); frame; frame = frameOf(pending)) {
            if (frame.text !== undefined) texts.push(frame.text);
            pending = pending.subarray(frame.length);
          }
          return texts;
        }),
      );
    });
}

/** Parses the first frame, or returns `undefined` if it is incomplete. `text` is set only for a text frame. */
function frameOf(bytes: Buffer): { readonly length: number; readonly text: string | undefined } | undefined {
  const short = (bytes[1] ?? 0) & 0x7f;
  const header = 2 + (short === 126 ? 2 : short === 127 ? 8 : 0);
  if (bytes.length < header + 4) return undefined;
  const size = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
  const length = header + 4 + size;
  if (bytes.length < length) return undefined;
  const mask = bytes.subarray(header, header + 4);
  const payload = bytes.subarray(header + 4, length).map((byte, n) => byte ^ (mask[n & 3] ?? 0));
  const isText = ((bytes[0] ?? 0) & 0x0f) === 1;
  return { length, text: isText ? Buffer.from(payload).toString() : undefined };
}
