// A server of your own: frames with `event` and `payload`, a token, a login, and acknowledgements. Its test is
// own-server.backend.spec.ts.
import process from 'node:process';
import { connect$, logTo, login, protocol } from '@hardware-ws/client';
import * as z from 'zod/mini';

const press = z.object({ type: z.literal('press'), id: z.string(), button: z.int() });
const ack = z.looseObject({ type: z.literal('ack'), id: z.string() });
const lamp = z.looseObject({ type: z.literal('lamp'), on: z.boolean() });

export function ownServer(url: string, token: string) {
  return protocol({
    url,
    inbound: { ack, lamp },
    outbound: { press },
    framing: {
      parse(data) {
        const { event, payload } = JSON.parse(data as string) as { event: string; payload?: object };
        return { ...payload, type: event };
      },
      serialize: ({ type, ...payload }) => JSON.stringify({ event: type, payload }),
    },
    handshake: login({ send: () => ({ type: 'login', token }), until: 'welcome', rejectedBy: 'denied' }),
    delivery: {
      press: { outage: 'keep', ttl: 1500, confirm: { by: 'ack', idIn: ({ id }) => String(id), id: ({ id }) => id } },
    },
  });
}

const url = process.env['OWN_SERVER'];
if (url) {
  const server = connect$(ownServer(url, process.env['OWN_SERVER_TOKEN'] ?? ''));
  logTo(server, console);
  server.on('lamp').subscribe({ next: ({ on }) => console.log(`lamp ${on ? 'on' : 'off'}`), error: console.error });
  server.send.next({ type: 'press', id: crypto.randomUUID(), button: 1 });
}
