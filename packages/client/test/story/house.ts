import * as z from 'zod/mini';
import { login } from '../../src/link/handshake/login.ts';
import type { FramedMessage, Framing } from '../../src/protocol/framing.ts';
import { protocol } from '../../src/protocol/protocol.ts';

/** A frame is a list of messages; a written one says its number. */
const numbered: Framing = {
  parse: (data) => JSON.parse(data as string) as readonly FramedMessage[],
  serialize: (message, n) => JSON.stringify({ ...message, n }),
};

function own<T extends string>(type: T) {
  return z.object({ type: z.literal(type), id: z.number() });
}

const acknowledged = {
  outage: 'keep',
  ttl: 22,
  confirm: {
    by: 'ack',
    idIn: ({ id }: FramedMessage) => String(id),
    id: ({ id }: { readonly id: number }) => String(id),
  },
} as const;

/** A backend with a login, numbered frames, requests, subscriptions and acknowledgements of another type. */
export const house = protocol({
  url: 'ws://house/',
  framing: numbered,
  handshake: login({ after: 'hello', send: () => ({ type: 'auth' }), until: 'welcome', rejectedBy: 'denied' }),
  inbound: {
    result: z.object({ type: z.literal('result'), of: z.number(), error: z.optional(z.string()) }),
    event: z.object({ type: z.literal('event'), of: z.number() }),
    ack: z.object({ type: z.literal('ack'), id: z.string() }),
    bye: z.object({ type: z.literal('bye') }),
  },
  outbound: { call: own('call'), listen: own('listen'), press: own('press'), knock: own('knock'), say: own('say') },
  delivery: {
    call: { outage: 'keep', ttl: 30 },
    press: { outage: 'keep', ttl: 25 },
    listen: acknowledged,
    knock: acknowledged,
  },
  answers: {
    key: (message, n) => ('of' in message ? message.of : n),
    refusals: { result: ({ error }) => error },
  },
  farewells: { bye: () => 'good night' },
  again: (end) => ('code' in end && end.code === 4001 ? 'never' : undefined),
});
