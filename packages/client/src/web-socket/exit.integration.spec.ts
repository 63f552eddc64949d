import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import process from 'node:process';
import { WebSocketServer } from 'ws';

jest.setTimeout(30_000);

function program(url: string) {
  return `
import { webSocket$ } from './packages/client/src/web-socket/web-socket.ts';
webSocket$({ url: ${JSON.stringify(url)} }).subscribe((event) => {
  if (event.kind !== 'opened') return;
  for (let frame = 0; frame < 50; frame++) event.socket.write(String(frame));
  process.exit(0);
});`;
}

describe('webSocket$', () => {
  it('sends everything that was written even if the process exits in the same turn', async () => {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await once(server, 'listening');
    const heard: string[] = [];
    const closed = new Promise((done) => {
      server.on('connection', (socket) => {
        socket.on('message', (data: Buffer) => heard.push(data.toString()));
        socket.on('close', done);
      });
    });
    const source = program(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const child = spawn(process.execPath, ['--conditions=@hardware-ws/source', '--import', 'tsx', '--eval', source], {
      cwd: resolve(__dirname, '../../../..'),
      stdio: 'inherit',
    });
    await Promise.all([once(child, 'exit'), closed]);
    server.close();
    expect(heard).toEqual(Array.from({ length: 50 }, (_, frame) => String(frame)));
  });
});
