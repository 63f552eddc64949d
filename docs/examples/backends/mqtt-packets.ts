// The packets of MQTT 3.1.1 as the frames of a WebSocket, for mqtt.ts.
import type { FramedMessage, Framing } from '@hardware-ws/client';
import { generate, parser, type Packet } from 'mqtt-packet';

/** The packets of one socket: a packet may span frames, and a frame may hold several. */
export function packets(): Framing {
  const packets = parser();
  let read: FramedMessage[] = [];
  packets.on('packet', ({ cmd, ...packet }: Packet & { returnCode?: number; payload?: unknown }) => {
    const text = cmd === 'publish' ? { payload: String(packet.payload) } : {};
    read.push({ ...packet, ...text, type: packet.returnCode ? 'refused' : cmd });
  });
  packets.on('error', (error) => {
    throw error as Error;
  });
  return {
    parse(data) {
      read = [];
      packets.parse(Buffer.from(data as ArrayBuffer));
      return read;
    },
    serialize: ({ type: cmd, ...packet }) => generate({ cmd, ...packet } as Packet),
  };
}
