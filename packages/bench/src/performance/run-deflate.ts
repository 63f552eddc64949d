// What compression (permessage-deflate) costs and saves: npx tsx --expose-gc --conditions=@hardware-ws/source packages/bench/src/performance/run-deflate.ts
import { once } from 'node:events';
import type { AddressInfo, Socket as TcpSocket } from 'node:net';
import process from 'node:process';
import type { Socket } from '@hardware-ws/client';
import { webSocket$ } from '@hardware-ws/client/web-socket';
import { Subscription, filter, firstValueFrom, take } from 'rxjs';
import { WebSocketServer } from 'ws';
import { median } from './report/figure.ts';

/** A list of players, of whom a few have scored since the message before. */
function players(count: number, n: number) {
  const scoreOf = (id: number) => (id * 37 + (n % count === id ? n : 0)) % 900;
  return Array.from({ length: count }, (_, id) => ({ player_id: id, name: `Player ${id}`, score: scoreOf(id) }));
}

/** The messages of the table, by name: the n-th one differs a little from the one before. */
const messages: Readonly<Record<string, (n: number) => string>> = {
  'a press': (n) =>
    JSON.stringify({
      type: 'buzzer_pressed',
      buzzerId: n % 6,
      press_id: Math.sin(n).toString(36).slice(3),
      age_ms: 0.4,
    }),
  'JSON of 2 KB': (n) => JSON.stringify({ type: 'scores', players: players(40, n) }),
  'JSON of 15 KB': (n) => JSON.stringify({ type: 'scores', players: players(300, n) }),
};

interface Connected {
  readonly sockets: readonly Socket[];
  readonly wire: () => number;
  readonly close: () => void;
}

/** An echo server in this process, and connections to it. */
async function connected(count: number, perMessageDeflate: boolean): Promise<Connected> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate });
  await once(server, 'listening');
  const tcp = new Set<TcpSocket>();
  server.on('connection', (socket, { socket: connection }) => {
    tcp.add(connection);
    socket.on('message', (data: Buffer) => socket.send(data.toString()));
    socket.on('error', () => undefined);
  });
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const open = new Subscription();
  const sockets: Socket[] = [];
  for (let n = 0; n < count; n += 1) {
    const dialled$ = webSocket$({ url, perMessageDeflate }).pipe(filter((event) => event.kind === 'opened'));
    sockets.push(await new Promise((resolve) => open.add(dialled$.subscribe(({ socket }) => resolve(socket)))));
  }
  const wire = () => [...tcp].reduce((sum, { bytesRead }) => sum + bytesRead, 0);
  const close = () => {
    open.unsubscribe();
    server.close();
  };
  return { sockets, wire, close };
}

async function echoed(socket: Socket, text: string): Promise<number> {
  const began = process.hrtime.bigint();
  const answer = firstValueFrom(socket.frame$.pipe(take(1)));
  socket.write(text);
  await answer;
  return Number(process.hrtime.bigint() - began) / 1e6;
}

/** Bytes on the wire, round trip and CPU time of one message, with both ends in this process. */
async function traffic(textOf: (n: number) => string, deflate: boolean, rounds: number) {
  const { sockets, wire, close } = await connected(1, deflate);
  const [socket] = sockets;
  if (!socket) throw new Error('no connection');
  for (let n = 0; n < 200; n += 1) await echoed(socket, textOf(n));
  const texts = Array.from({ length: rounds }, (_, n) => textOf(200 + n));
  const [bytes, cpu] = [wire(), process.cpuUsage()];
  const trips: number[] = [];
  for (let n = 0; n < rounds; n += 1) trips.push(await echoed(socket, texts[n] ?? ''));
  const { user, system } = process.cpuUsage(cpu);
  const result = { bytes: (wire() - bytes) / rounds, ms: median(trips), cpuUs: (user + system) / rounds };
  close();
  return result;
}

/** Memory of a connection that has carried a message, with both ends in this process, in KB. */
async function memory(deflate: boolean, count = 200): Promise<number> {
  const used = () => {
    globalThis.gc?.();
    return process.memoryUsage().rss;
  };
  const before = used();
  const { sockets, close } = await connected(count, deflate);
  for (const socket of sockets) await echoed(socket, messages['JSON of 2 KB']?.(0) ?? '');
  const kb = (used() - before) / count / 1024;
  close();
  return kb;
}

for (const deflate of [false, true]) {
  console.log(`${deflate ? 'on' : 'off'}: ${(await memory(deflate)).toFixed(0)} KB a connection, both ends`);
}
for (const [name, textOf] of Object.entries(messages)) {
  for (const deflate of [false, true]) {
    const { bytes, ms, cpuUs } = await traffic(textOf, deflate, 2000);
    const figures = `${bytes.toFixed(0)} bytes, round trip ${ms.toFixed(3)} ms, CPU ${cpuUs.toFixed(0)} µs`;
    console.log(`${name} (${textOf(0).length} characters), ${deflate ? 'on' : 'off'}: ${figures}`);
  }
}
