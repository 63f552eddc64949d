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
 * Measures how long all clients need to reconnect after the server is back, in ms. The server ends all connections and is gone
 * for a second. It then accepts 500 connections per second, queues up to 100 more, and refuses the rest with 503, like a small
 * backend behind a proxy.
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

/** The candidates with their own backoff. */
export const herds: readonly string[] = Object.keys(members);

/** Measures how long 1,000 clients of one candidate need to reconnect, in ms. */
export function herdOf(kind: string, bench: Bench): Promise<number> {
  const { name = '', jitter = true } = members[kind] ?? {};
  const job = { kind: 'crowd', connections: 1000, jitter } as const;
  return herd((url, signal) => bench.run({ name }, job, { url, signal }));
}
