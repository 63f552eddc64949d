import { filter, map, retry, share } from 'rxjs';
import { webSocket } from 'rxjs/webSocket';
import { WebSocket } from 'ws';
import * as z from 'zod/mini';
import type { Client, Listening } from './client.ts';
import { messages } from './messages.ts';

const { toggle_buzzers, ...others } = messages;
const schema = z.discriminatedUnion('type', [toggle_buzzers, ...Object.values(others)]);

/** Connects with `webSocket` from rxjs. Validates every message, and uses `retry`, `share`, and one `filter` per consumer. */
export function naiveRxjs({ url, consumers, onMessage, onOpen }: Listening): Client {
  const socket = webSocket<unknown>({ url, WebSocketCtor: WebSocket as never, openObserver: { next: onOpen } });
  const message$ = socket.pipe(
    map((message) => z.parse(schema, message)),
    retry({ delay: 100 }),
    share(),
  );
  for (const types of consumers) {
    const wanted$ = types.length < Object.keys(messages).length ? message$.pipe(filter(isOne(types))) : message$;
    wanted$.subscribe({ next: onMessage, error: () => undefined });
  }
  return { send: (message) => socket.next(message) };
}

function isOne(types: readonly string[]): (message: { readonly type: string }) => boolean {
  const [only] = types;
  return types.length === 1 ? ({ type }) => type === only : ({ type }) => types.includes(type);
}
