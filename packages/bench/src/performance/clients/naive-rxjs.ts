import { filter, map, retry, share, merge, tap } from 'rxjs';
import { webSocket } from 'rxjs/webSocket';
import { WebSocket } from 'ws';
import * as z from 'zod/mini';
import type { Client, Listening } from './client.ts';
import { consumerTypes } from './consumer-types.ts';
import { messages } from './messages.ts';

const { toggle_buzzers, ...others } = messages;
const schema = z.discriminatedUnion('type', [toggle_buzzers, ...Object.values(others)]);

/** `webSocket` of rxjs, every message parsed, `retry`, `share`, and a `filter` per consumer. */
export function naiveRxjs(listening: Listening): Client {
  const { url, types, onMessage, onOpen } = listening;
  const socket = webSocket<unknown>({ url, WebSocketCtor: WebSocket as never, openObserver: { next: onOpen } });
  const message$ = socket.pipe(
    map((message) => z.parse(schema, message)),
    retry({ delay: 100 }),
    share(),
  );
  const ofOne = consumerTypes(listening)?.map((wanted) => message$.pipe(filter(({ type }) => type === wanted)));
  const wanted$ = ofOne ? merge(...ofOne) : message$.pipe(filter(({ type }) => types?.includes(type) ?? true));
  const connection = wanted$.pipe(tap(onMessage)).subscribe({ error: () => undefined });
  return { send: (message) => socket.next(message), close: () => connection.unsubscribe() };
}
