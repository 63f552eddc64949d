// A flow of Node-RED, over its websocket nodes. Its test is node-red.backend.spec.ts, with the flow of node-red.flow.json.
import process from 'node:process';
import { connect$, logTo, protocol, type Framing } from '@hardware-ws/client';
import * as z from 'zod/mini';

const press = z.object({ type: z.literal('press'), payload: z.object({ id: z.string(), button: z.int() }) });
const lamp = z.object({ type: z.literal('lamp'), payload: z.looseObject({ on: z.boolean() }) });
const text = z.object({ type: z.literal('text'), payload: z.string() });

/** The type of a message is its topic. What has none is a `text`, for example all frames of a node that is set to the payload alone. */
export const topics: Framing = {
  parse(data) {
    const frame = typeof data === 'string' ? data : new TextDecoder().decode(data);
    const { topic, payload } = fieldsOf(frame);
    return topic ? { type: topic, payload } : { type: 'text', payload: frame };
  },
  serialize: ({ type, payload }) => (type === 'text' ? String(payload) : JSON.stringify({ topic: type, payload })),
};

function fieldsOf(frame: string): { readonly topic?: string; readonly payload?: unknown } {
  try {
    return Object(JSON.parse(frame)) as ReturnType<typeof fieldsOf>;
  } catch {
    return {};
  }
}

/** The flow at this URL. It sends each press back, which confirms it. */
export function nodeRed(url: string, ttl = 1500) {
  return protocol({
    url,
    framing: topics,
    inbound: { press, lamp, text },
    outbound: { press, text },
    delivery: { press: { outage: 'keep', ttl, confirm: ({ payload: { id } }) => id } },
  });
}

/** Node-RED does not refuse a path that it does not serve yet, for example while its flows start: it does not answer. */
export const options = { dialTimeoutMs: 1000 };

const url = process.env['NODE_RED_URL'];
if (url) {
  const flow = connect$(nodeRed(url), options);
  logTo(flow, console);
  flow.subscribe({ next: console.log, error: console.error });
  flow.send.next({ type: 'press', payload: { id: crypto.randomUUID(), button: 1 } });
}
