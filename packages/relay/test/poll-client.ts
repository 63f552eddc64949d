import { EventEmitter, on } from 'node:events';
import { fences, type ReceivedMessage } from './fences.ts';
import type { RawClient } from './raw-client.ts';

type Item = string | { readonly base64: string } | { readonly close: readonly [number, string] };

/**
 * Opens a bare session of the HTTP fallback: one request at a time for each direction.
 *
 * @example
 * const client = await pollClient('ws://127.0.0.1:8000/ws/game/1/');
 */
export async function pollClient(url: string): Promise<RawClient> {
  const address = url.replace(/^ws/, 'http').replace(/(?=\?|$)/, 'poll');
  const controller = new AbortController();
  const { signal } = controller;
  const post = async (body: object | Buffer) => {
    const text = Buffer.isBuffer(body) ? body : JSON.stringify(body);
    const ask = () => fetch(address, { method: 'POST', body: text, signal });
    // The server may close idle connections just as they are used again. The server takes no item twice.
    const response = await ask().catch(ask).catch(ask);
    if (!response.ok) throw new Error(`Unexpected server response: ${String(response.status)}`);
    return (await response.json()) as Readonly<Record<string, unknown>>;
  };
  const { session } = await post({ open: 1 });
  const events = new EventEmitter();
  const frames = on(events, 'message', { close: ['close'] });
  const closed = new Promise<number>((resolve) => events.once('close', resolve));
  const end = (code: number) => events.emit('close', code);

  const listen = async () => {
    for (let received = 0; ;) {
      const { items } = (await post({ session, received })) as { readonly items: readonly Item[] };
      received += items.length;
      for (const item of items) {
        if (typeof item === 'string') events.emit('message', item);
        else if ('close' in item) return end(item.close[0]);
      }
    }
  };
  listen().catch(() => end(1006));
  let from = 1;
  let sending: Promise<unknown> = Promise.resolve();
  const push = (item: Item) => {
    const body = { session, from: from++, items: [item] };
    sending = sending.then(() => post(body)).catch(() => end(1006));
  };
  const nextText = async () => {
    const { value, done } = (await frames.next()) as IteratorResult<[string], undefined>;
    if (done) throw new Error('The connection closed before the next frame.');
    return value[0];
  };
  const send = (data: unknown) => {
    if (Buffer.isBuffer(data)) push({ base64: data.toString('base64') });
    else push(typeof data === 'string' ? data : JSON.stringify(data));
  };
  const invalid = Buffer.concat([
    Buffer.from(`{"session":"${String(session)}","from":${String(from)},"items":["`),
    Buffer.from([0xff]),
    Buffer.from('"]}'),
  ]);
  return {
    socket: { close: (code = 1000) => push({ close: [code, ''] }), terminate: () => controller.abort() },
    send,
    sendInvalid: () => void post(invalid).catch(() => controller.abort()),
    nextText,
    ...fences(async () => JSON.parse(await nextText()) as ReceivedMessage, { send }),
    closed,
  };
}
