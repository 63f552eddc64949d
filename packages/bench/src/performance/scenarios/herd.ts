import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import process from 'node:process';
import { clearInterval, setInterval } from 'node:timers';
import { setTimeout } from 'node:timers/promises';
import { WebSocketServer } from 'ws';
import type { Bench } from './bench.ts';

const connections = 1000;
const downMs = 1000;
const queued = 100;

/**
 * How long, in ms, a herd needs until all are back, counted from when the server is. The server ends all connections and is
 * gone for a second; then it accepts 500 a second, lets a hundred more wait, and refuses the others with 503, as a small
 * backend does behind a proxy.
 */
async function herd(join: (url: string, signal: AbortSignal) => Promise<unknown>): Promise<number> {
  const sockets = new WebSocketServer({ noServer: true });
  const waiting: (() => void)[] = [];
  let limited = false;
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => undefined);
    const accept = () =>
      sockets.handleUpgrade(request, socket, head, (opened) => void opened.on('error', () => undefined));
    if (!limited) accept();
    else if (waiting.length < queued) waiting.push(accept);
    else socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
  };
  const listen = async (port: number) => {
    const http = createServer().on('upgrade', upgrade).listen({ host: '127.0.0.1', port, backlog: 4096 });
    await once(http, 'listening');
    return http;
  };
  const before = await listen(0);
  const { port } = before.address() as AddressInfo;
  const accepting = setInterval(() => waiting.splice(0, 5).forEach((accept) => accept()), 10);
  const over = new AbortController();
  const joined = join(`ws://127.0.0.1:${port}/?`, over.signal);
  const all = async () => {
    for (let polls = 0; sockets.clients.size < connections; polls++) {
      if (polls > 3000) return NaN;
      await setTimeout(10);
    }
    return Number(process.hrtime.bigint()) / 1e6;
  };
  const leave = () => sockets.clients.forEach((socket) => socket.terminate());
  try {
    if (Number.isNaN(await all())) return NaN;
    await setTimeout(200);
    limited = true;
    before.close();
    leave();
    await setTimeout(downMs);
    const back = Number(process.hrtime.bigint()) / 1e6;
    const after = await listen(port);
    const took = (await all()) - back;
    after.close();
    return took;
  } finally {
    over.abort();
    await joined;
    clearInterval(accepting);
    leave();
  }
}

const members: Readonly<Record<string, { readonly name: string; readonly jitter: boolean }>> = {
  ours: { name: 'ours', jitter: true },
  'ours, no jitter': { name: 'ours', jitter: false },
  partysocket: { name: 'partysocket', jitter: true },
  'reconnecting-websocket': { name: 'reconnecting-websocket', jitter: true },
};

/** Those who have a backoff of their own. */
export const herds: readonly string[] = Object.keys(members);

/** How long a thousand of one kind take until all are back, in ms. */
export function herdOf(kind: string, bench: Bench): Promise<number> {
  const { name = '', jitter = true } = members[kind] ?? {};
  const job = { kind: 'crowd', connections: 1000, jitter } as const;
  return herd((url, signal) => bench.run({ name }, job, { url, signal }));
}
