// A broker of MQTT 3.1.1, over WebSocket. Its test is mqtt.backend.spec.ts.
import process from 'node:process';
import { connect$, logTo, login, protocol } from '@hardware-ws/client';
import * as z from 'zod/mini';
import { packets } from './mqtt-packets.ts';

const fields = { topic: z.string(), payload: z.string(), qos: z.int(), messageId: z.optional(z.int()) };
const publish = z.looseObject({ type: z.literal('publish'), ...fields });
const puback = z.looseObject({ type: z.literal('puback'), messageId: fields.messageId });
const suback = z.looseObject({ type: z.literal('suback'), granted: z.array(z.int()) });
const subscribe = z.looseObject({ type: z.literal('subscribe') });
const refusals = ['', 'version', 'client id', 'broker unavailable', 'wrong user name or password', 'not authorized'];

function idOf({ messageId }: Readonly<Record<string, unknown>>): string | undefined {
  return typeof messageId === 'number' ? String(messageId) : undefined;
}

/** The broker at this URL, with a subscription to some topics. A message with `qos: 1` needs a `messageId` from 2 to 65535. */
export function mqtt({
  ttl = 1500,
  ...to
}: {
  url: string;
  clientId: string;
  password?: string;
  topics: string[];
  ttl?: number;
}) {
  const connect = { protocolId: 'MQTT', protocolVersion: 4, clean: true, keepalive: 10, username: to.clientId };
  const stamp = (message: object, _: unknown, dup: boolean) => ({ ...message, dup });
  return protocol({
    url: to.url,
    subprotocols: ['mqtt'],
    framing: packets,
    inbound: { publish, puback, suback },
    outbound: { publish, puback, subscribe },
    handshake: login({
      send: () => ({ type: 'connect', ...connect, clientId: to.clientId, password: to.password }),
      until: 'connack',
      rejectedBy: 'refused',
      reason: ({ returnCode }) => refusals[Number(returnCode)],
    }),
    hello: () => [{ type: 'subscribe', messageId: 1, subscriptions: to.topics.map((topic) => ({ topic, qos: 1 })) }],
    replies: { publish: ({ qos, messageId }) => (qos === 1 ? { type: 'puback', messageId } : undefined) },
    probe: { type: 'pingresp', message: () => ({ type: 'pingreq' }), always: true },
    delivery: { publish: { outage: 'keep', ttl, stamp, confirm: { by: 'puback', idIn: idOf, id: idOf } } },
    farewells: { suback: ({ granted }) => (granted.includes(128) ? 'the broker refuses a subscription' : undefined) },
    again: ({ kind }) => (kind === 'farewell' ? 'later' : undefined),
  });
}

const url = process.env['MQTT_URL'];
if (url) {
  const broker = connect$(
    mqtt({ url, clientId: 'rig', password: process.env['MQTT_PASSWORD'] ?? '', topics: ['lamps/#'] }),
  );
  logTo(broker, console);
  broker.on('publish').subscribe({ next: console.log, error: console.error });
  broker.send.next({ type: 'publish', topic: 'buttons/1', payload: 'pressed', qos: 1, messageId: 2 });
}
