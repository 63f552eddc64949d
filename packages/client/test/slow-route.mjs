// A WebSocket server at 127.0.0.2 behind a route that takes seconds. It prints its port and, after a line on its
// input, stops accepting for 1.5 s. Its queue is then full, and the kernel drops the first SYN. The next SYN comes after 1 s or 3 s.
import { createInterface } from 'node:readline';
import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 0, host: '127.0.0.2', backlog: 1 });
server.on('listening', () => console.log(server.address().port));
server.on('connection', (socket) => socket.on('error', () => undefined));
createInterface({ input: process.stdin }).on('line', () => {
  console.log('busy');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);
});
