// A channel of a Phoenix server, over its lists of five. Its test is phoenix-channels.backend.spec.ts, against a fake.
import process from 'node:process';
import { connect$, logTo, login, protocol, request } from '@hardware-ws/client';
import * as z from 'zod/mini';

const press = z.object({ type: z.literal('press'), button: z.int() });
const lamp = z.looseObject({ type: z.literal('lamp'), on: z.boolean() });
const ok = z.looseObject({ type: z.literal('ok'), ref: z.int() });
const error = z.looseObject({ type: z.literal('error'), ref: z.int(), reason: z.optional(z.string()) });
const close = z.looseObject({ type: z.literal('phx_close') });
const crash = z.looseObject({ type: z.literal('phx_error') });
type Frame = [joinRef: string | null, ref: string | null, topic: string, event: string, payload: Reply];
type Reply = { status: string; response: object };

/** The channel of a room. The number of a frame is its `ref`, and the first frame on each socket joins the channel. */
export function roomChannel({ host, token, room }: { readonly [name in 'host' | 'token' | 'room']: string }) {
  const topic = `room:${room}`;
  return protocol({
    url: `ws://${host}/socket/websocket?vsn=2.0.0&token=${encodeURIComponent(token)}`,
    inbound: { lamp, ok, error, phx_close: close, phx_error: crash },
    outbound: { press },
    framing: {
      parse(data) {
        const [, ref, topic, event, payload] = JSON.parse(data as string) as Frame;
        if (event !== 'phx_reply') return { ...payload, type: event };
        return { ...payload.response, ref: Number(ref), type: topic === 'phoenix' ? 'heartbeat' : payload.status };
      },
      serialize({ type, ...payload }, n) {
        if (type === 'heartbeat') return JSON.stringify([null, String(n), 'phoenix', type, {}]);
        return JSON.stringify(['1', String(n), topic, type, payload]);
      },
    },
    handshake: login({ send: () => ({ type: 'phx_join' }), until: 'ok', rejectedBy: 'error' }),
    delivery: { press: { outage: 'keep', ttl: 1500 } },
    answers: {
      key: (message, n) => (message.type === 'ok' || message.type === 'error' ? message.ref : n),
      refusals: { error: ({ reason }) => reason ?? 'no reason given' },
    },
    probe: { type: 'heartbeat', message: () => ({ type: 'heartbeat' }), always: true },
    farewells: { phx_close: () => 'the channel was closed', phx_error: () => 'the channel crashed' },
    hints: { 403: 'is the token right?' },
  });
}

const host = process.env['PHOENIX_HOST'];
if (host) {
  const room = connect$(roomChannel({ host, token: process.env['PHOENIX_TOKEN'] ?? '', room: 'stage' }));
  logTo(room, console);
  request(room, { type: 'press', button: 1 }, { answer: 'ok' }).subscribe({ next: console.log, error: console.error });
}
