import { createRequire } from 'node:module';
import * as nodeOsc from 'node-osc';
import * as oscMin from 'osc-min';
import { standardCodec } from '../src/codec/standard-codec.ts';

interface Osc {
  writePacket(packet: object, options: object): Uint8Array;
  readPacket(bytes: Uint8Array, options: object): unknown;
}
const osc = createRequire(import.meta.url)('osc') as Osc; // has no types

const address = '/buzzer/pressed';
const metadata = { metadata: true };

/** The message that every library writes and reads: an int, a float and a text. */
export const message = {
  address,
  args: [
    { type: 'i', value: 2 },
    { type: 'f', value: 0.5 },
    { type: 's', value: 'a player' },
  ],
} as const;
const nodeOscMessage = { oscType: 'message', ...message, args: [...message.args] } as const;
const oscMinMessage: oscMin.OscMessageInput = {
  address,
  args: [
    { type: 'integer', value: 2 },
    { type: 'float', value: 0.5 },
    { type: 'string', value: 'a player' },
  ],
};
const bytes = Buffer.from(standardCodec.encode(message));

/** How each library writes and reads it; node-osc first, which the others are compared with. */
export const peers = [
  { name: 'node-osc', encode: () => nodeOsc.encode(nodeOscMessage), decode: (): unknown => nodeOsc.decode(bytes) },
  { name: 'hardware-ws', encode: () => standardCodec.encode(message), decode: () => standardCodec.decode(bytes) },
  { name: 'osc', encode: () => osc.writePacket(message, metadata), decode: () => osc.readPacket(bytes, metadata) },
  { name: 'osc-min', encode: () => oscMin.toBuffer(oscMinMessage), decode: () => oscMin.fromBuffer(bytes) },
] as const;
