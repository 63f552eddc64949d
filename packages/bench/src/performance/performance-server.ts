import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers';
import { WebSocketServer } from 'ws';
import { burst } from './burst.ts';
import type { Job } from './job.ts';

/** What the candidates connect to: it does what the job's kind needs, which is told in the URL. */
export async function performanceServer(): Promise<{ urlFor(job: Job): string; close(): void }> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  const bursts = new Map<string, Buffer>();
  server.on('connection', (socket, request) => {
    const job = JSON.parse(decodeURIComponent((request.url ?? '').slice(2))) as Job;
    socket.on('error', () => undefined);
    if (job.kind === 'inbound' || job.kind === 'lost') {
      const key = JSON.stringify(job);
      const bytes = bursts.get(key) ?? burst(job);
      bursts.set(key, bytes);
      const send = () => request.socket.write(bytes);
      send();
      socket.on('message', send);
    } else if (job.kind === 'round trip') socket.on('message', (data: Buffer) => socket.send(data.toString()));
    else if (job.kind === 'reconnect') setTimeout(() => socket.close(1000), 100);
    else if (job.kind !== 'heap') socket.on('message', () => undefined);
  });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    urlFor: (job) => `ws://127.0.0.1:${port}/?${encodeURIComponent(JSON.stringify(job))}`,
    close: () => {
      server.clients.forEach((socket) => socket.terminate());
      server.close();
    },
  };
}
