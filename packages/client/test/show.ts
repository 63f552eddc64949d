import * as z from 'zod/mini';
import type { Protocol } from '../src/protocol/protocol.ts';

const score = z.object({ type: z.literal('score'), points: z.number() });
const ping = z.object({ type: z.literal('ping'), n: z.number() });
const pong = z.object({ type: z.literal('pong'), n: z.number() });
const press = z.object({ type: z.literal('press'), id: z.number() });
const lamp = z.object({ type: z.literal('lamp'), pin: z.string(), on: z.boolean() });
const say = z.object({ type: z.literal('say'), text: z.string() });

const inbound = { score: z.looseObject(score.shape), ping };
const outbound = { pong, press, lamp, say };

export type Inbound = { [T in keyof typeof inbound]: z.infer<(typeof inbound)[T]> };
export type Outbound = { [T in keyof typeof outbound]: z.infer<(typeof outbound)[T]> };

/** A small backend: presses are kept for 20 ms, the latest lamp of each pin is kept, and talk is dropped. */
export const show: Protocol<Inbound, Outbound> = {
  url: 'ws://show/',
  inbound,
  outbound,
  delivery: {
    press: { outage: 'keep', ttl: 20, limit: 3 },
    lamp: { outage: 'latest', key: ({ pin }) => pin },
  },
};
