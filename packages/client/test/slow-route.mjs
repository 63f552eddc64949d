// A WebSocket server at 127.0.0.2 that a route of seconds leads to: it prints its port and, told to by a line on its
// input, stops accepting for 1.5 s. Its queue is full then, and the kernel drops the first SYN; the next comes after 1 s or 3 s.
import { createInterface } from 'node:readline';
import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 0, host: '127.0.0.2', backlog: 1 });
server.on('listening', () => console.log(server.address().port));
server.on('connection', (socket) => socket.on('error', () => undefined));
createInterface({ input: process.stdin }).on('line', () => {
  console.log('busy');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);
});
