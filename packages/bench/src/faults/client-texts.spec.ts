import * as fc from 'fast-check';
import { from, lastValueFrom, toArray } from 'rxjs';
import { clientTexts } from './client-texts.ts';

const handshake = Buffer.from('GET /ws/game/1/ HTTP/1.1\r\nUpgrade: websocket\r\n\r\n');

/** Builds a masked frame, as a client sends it. */
function frame(payload: Buffer, mask: Uint8Array, opcode: number): Buffer {
  const { length } = payload;
  const header = length < 126 ? Buffer.from([0, length]) : Buffer.alloc(length < 65_536 ? 4 : 10);
  if (header.length === 4) header.writeUInt16BE(length, 2);
  if (header.length === 10) header.writeBigUInt64BE(BigInt(length), 2);
  header[0] = 0x80 | opcode;
  header[1] = 0x80 | (header.length === 2 ? length : header.length === 4 ? 126 : 127);
  return Buffer.concat([header, mask, payload.map((byte, n) => byte ^ (mask[n % 4] ?? 0))]);
}

describe('clientTexts', () => {
  const mask = fc.uint8Array({ minLength: 4, maxLength: 4 });

  it('reads the text frames of a client, however the bytes are split', async () => {
    const frames = fc.array(fc.record({ text: fc.string({ maxLength: 300 }), mask, isText: fc.boolean() }));
    const check = fc.asyncProperty(frames, fc.integer({ min: 1, max: 50 }), async (written, size) => {
      const bytes = Buffer.concat([
        handshake,
        ...written.map(({ text, mask, isText }) => frame(Buffer.from(text), mask, isText ? 1 : 9)),
      ]);
      const count = Math.ceil(bytes.length / size);
      const cut = Array.from({ length: count }, (_, n) => bytes.subarray(n * size, (n + 1) * size));
      const texts = await lastValueFrom(from(cut).pipe(clientTexts(), toArray()));
      expect(texts).toEqual(written.filter(({ isText }) => isText).map(({ text }) => text));
    });
    await fc.assert(check);
  });

  it('reads a text frame with a 64-bit length', async () => {
    const text = 'x'.repeat(70_000);
    const bytes = Buffer.concat([handshake, frame(Buffer.from(text), Buffer.from([1, 2, 3, 4]), 1)]);
    expect(await lastValueFrom(from([bytes]).pipe(clientTexts(), toArray()))).toEqual([text]);
  });

  it('emits nothing for a connection that is not upgraded', async () => {
    const refused = from([Buffer.from('GET / HTTP/1.1\r\n')]);
    expect(await lastValueFrom(refused.pipe(clientTexts(), toArray()))).toEqual([]);
  });
});
