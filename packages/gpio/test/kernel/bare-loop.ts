import { closeSync, readSync } from 'node:fs';
import { systemClock } from '@hardware-ws/client';
import { firstValueFrom } from 'rxjs';
import { WebSocket } from 'ws';
import { claimLines } from '../../src/chardev/claim-lines.ts';
import { lineFlags } from '../../src/chardev/line-flags.ts';
import { kernel$ } from '../../src/chardev/with-lines.ts';

/** The same reads written by hand, with the press written directly to the socket. */
export async function bareLoop(line: string, host: string): Promise<() => void> {
  const { libc, readable$ } = await firstValueFrom(kernel$);
  const flags =
    lineFlags.input | lineFlags.risingEdges | lineFlags.fallingEdges | lineFlags.pullUp | lineFlags.activeLow;
  const [claimed] = claimLines(libc, { pins: [line], flags });
  const socket = new WebSocket(`ws://${host}/ws/game/1/`, { perMessageDeflate: false });
  await new Promise((resolve) => socket.once('open', resolve));
  const buffer = Buffer.alloc(48 * 64);
  const fd = claimed?.fd ?? -1;
  let mutedUntil = 0;
  const reading = readable$(fd).subscribe(() => {
    const bytes = readSync(fd, buffer);
    for (let offset = 0; offset < bytes; offset += 48) {
      const at = Number(buffer.readBigUInt64LE(offset)) / 1e6;
      if (at < mutedUntil) continue;
      mutedUntil = at + 5;
      if (buffer.readUInt32LE(offset + 8) !== 1) continue;
      socket.send(JSON.stringify({ type: 'buzzer_pressed', buzzerId: 1, age_ms: systemClock.monotonic() - at }));
    }
  });
  return () => {
    reading.unsubscribe();
    closeSync(fd);
    socket.terminate();
  };
}
