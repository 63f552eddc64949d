// A WebSocket server in a separate process, so the test cannot block it. It prints its port, answers
// pings after 20 ms, reads 64 KB in 1.3 s from a client of `/sip`, and sends one message of 900 KB at 100 KB a second to a client of `/slow`, followed by its pongs.
import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', autoPong: false });
server.on('listening', () => console.log(server.address().port));
server.on('connection', (socket, { url, socket: tcp }) => {
  const pings = [];
  let busy = url === '/slow';
  socket.on('error', () => undefined);
  socket.on('ping', (data) => (busy ? pings.push(data) : setTimeout(() => socket.pong(data), 20)));
  if (url === '/sip') {
    tcp.on('data', () => tcp.pause());
    const sipping = setInterval(() => tcp.resume(), 1300);
    tcp.on('close', () => clearInterval(sipping));
  }
  if (!busy) return;

  const payload = Buffer.from(JSON.stringify({ type: 'score', points: 1, filling: 'x'.repeat(900_000) }));
  const head = Buffer.from([0x81, 127, 0, 0, 0, 0, 0, 0, 0, 0]);
  head.writeBigUInt64BE(BigInt(payload.length), 2);
  tcp.write(head);
  let at = 0;
  const writing = setInterval(() => {
    tcp.write(payload.subarray(at, (at += 10_000)));
    if (at < payload.length) return;
    clearInterval(writing);
    busy = false;
    for (const data of pings) socket.pong(data);
  }, 100);
  socket.on('close', () => clearInterval(writing));
});
