// A backend of your own, described as one value. Its test is scoreboard.spec.ts.
import { protocol } from '@hardware-ws/client';
import * as z from 'zod/mini';

const score = z.looseObject({ type: z.literal('score'), team: z.string(), points: z.int() });
const ping = z.object({ type: z.literal('ping'), n: z.int() });
const pong = z.object({ type: z.literal('pong'), n: z.int() });
const join = z.object({ type: z.literal('join'), board: z.string() });
const goal = z.object({ type: z.literal('goal'), team: z.string(), id: z.string() });
const lamp = z.object({ type: z.literal('lamp'), pin: z.string(), on: z.boolean() });

/** The scoreboard at this host. */
export function scoreboard(host: string, board: string) {
  return protocol({
    url: `ws://${host}/scores`,
    // What the backend sends, and what you may send: one schema per type.
    inbound: { score, ping, goal },
    outbound: { join, pong, goal, lamp },
    // Sent first on every opened socket, and in reply to a message.
    hello: () => [{ type: 'join', board }],
    replies: { ping: ({ n }) => ({ type: 'pong', n }) },
    // What an outage does to each type. A type that is not listed here is dropped while the link is down.
    delivery: {
      goal: { outage: 'keep', ttl: 5000, confirm: ({ id }) => id },
      lamp: { outage: 'latest', key: ({ pin }) => pin },
    },
    // Advice if the server refuses the WebSocket, by HTTP status.
    hints: { 404: 'the scoreboard serves /scores: check the port' },
  });
}
