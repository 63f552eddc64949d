// A GraphQL server, over the subprotocol graphql-transport-ws. Its test is graphql-subscriptions.backend.spec.ts.
import process from 'node:process';
import { connect$, logTo, login, protocol, subscription, type FramedMessage, type Framing } from '@hardware-ws/client';
import * as z from 'zod/mini';

const id = z.string();
const errors = z.array(z.looseObject({ message: z.string() }));
const next = z.looseObject({ type: z.literal('next'), id, payload: z.looseObject({ errors: z.optional(errors) }) });
const error = z.looseObject({ type: z.literal('error'), id, payload: errors });
const complete = z.object({ type: z.literal('complete'), id });
const ping = z.object({ type: z.literal('ping') });
const pong = z.object({ type: z.literal('pong') });
const subscribe = z.object({ type: z.literal('subscribe'), payload: z.looseObject({ query: z.string() }) });
const hints = { 4400: 'not understood', 4401: 'no login', 4403: 'check the token', 4406: 'another subprotocol' };

/** The id of an operation is the number of its frame. */
export const operations: Framing = {
  parse: (data) => JSON.parse(data as string) as FramedMessage,
  serialize: (message, n) => JSON.stringify(message.type === 'subscribe' ? { ...message, id: String(n) } : message),
};

/** The server at this URL, logged in with a payload. A query or a mutation is a `request` with the answer `next`. */
export function graphql(url: string, payload: () => object, ttl = 1500) {
  const textOf = (all: z.infer<typeof errors>) => all.map(({ message }) => message).join('; ');
  return protocol({
    url,
    subprotocols: ['graphql-transport-ws'],
    framing: operations,
    inbound: { next, error, complete, ping },
    outbound: { subscribe, complete, pong },
    handshake: login({ send: () => ({ type: 'connection_init', payload: payload() }), until: 'connection_ack' }),
    replies: { ping: () => ({ type: 'pong' }) },
    probe: { type: 'pong', message: () => ({ type: 'ping' }), always: true },
    delivery: { subscribe: { outage: 'keep', ttl } },
    answers: {
      key: (message, n) => ('id' in message ? message.id : String(n)),
      refusals: {
        error: ({ payload }) => textOf(payload),
        next: ({ payload: { errors } }) => errors && textOf(errors),
      },
      ends: ['complete'],
    },
    again: (end) => ('code' in end && String(end.code) in hints ? 'later' : undefined),
    hints,
  });
}

const url = process.env['GRAPHQL_URL'];
if (url) {
  const server = connect$(graphql(url, () => ({ token: process.env['GRAPHQL_TOKEN'] })));
  logTo(server, console);
  const lamp = { type: 'subscribe', payload: { query: 'subscription { lamp }' } } as const;
  subscription(server, lamp, { events: 'next' }).subscribe({ next: console.log, error: console.error });
}
