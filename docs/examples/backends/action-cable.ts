// A channel of a Rails server, over Action Cable. Its test is action-cable.backend.spec.ts, with action-cable.ru as the server.
import process from 'node:process';
import { connect$, logTo, login, protocol } from '@hardware-ws/client';
import * as z from 'zod/mini';

const press = z.looseObject({ type: z.literal('press'), id: z.string(), button: z.int() });
const disconnect = z.looseObject({ type: z.literal('disconnect'), reason: z.nullable(z.string()) });
const expelled = z.looseObject({ ...disconnect.shape, type: z.literal('expelled') });
type Frame = { type?: string; message?: { action: string }; reconnect?: boolean };

/** The buzzers of a room. A press is an action of the channel, which broadcasts it to everybody in the room. */
export function buzzerChannel({ host, token, room }: { readonly [name in 'host' | 'token' | 'room']: string }) {
  const identifier = JSON.stringify({ channel: 'BuzzerChannel', room });
  return protocol({
    url: `ws://${host}/cable`,
    origin: `http://${host}`,
    headers: { Authorization: `Bearer ${token}` },
    subprotocols: ['actioncable-v1-json'],
    inbound: { press, disconnect, expelled },
    outbound: { press },
    framing: {
      parse(data) {
        const { type, message, ...frame } = JSON.parse(data as string) as Frame;
        if (type === undefined) return message && { ...message, type: message.action };
        return { ...frame, type: frame.reconnect === false ? 'expelled' : type };
      },
      serialize({ type, ...data }) {
        if (type === 'subscribe') return JSON.stringify({ command: type, identifier });
        return JSON.stringify({ command: 'message', identifier, data: JSON.stringify({ ...data, action: type }) });
      },
    },
    handshake: login({
      after: 'welcome',
      send: () => ({ type: 'subscribe' }),
      until: 'confirm_subscription',
      rejectedBy: ['reject_subscription', 'expelled'],
    }),
    delivery: { press: { outage: 'keep', ttl: 1500, confirm: ({ id }) => id } },
    farewells: { disconnect: ({ reason }) => reason ?? '', expelled: ({ reason }) => reason ?? '' },
    again: (end) => (end.kind === 'farewell' && end.type === 'expelled' ? 'never' : undefined),
    hints: { 404: 'check the path /cable, and the origins that config.action_cable allows' },
  });
}

const host = process.env['CABLE_HOST'];
if (host) {
  const channel = connect$(buzzerChannel({ host, token: process.env['CABLE_TOKEN'] ?? '', room: 'stage' }));
  logTo(channel, console);
  channel.subscribe({ next: console.log, error: console.error });
}
