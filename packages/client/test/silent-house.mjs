// A server that accepts a login and answers nothing else. It reports its port, and then each binary frame.
import process from 'node:process';
import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
server.on('listening', () => process.send?.(server.address().port));
server.on('connection', (socket) => {
  socket.send('{"type":"hello"}');
  socket.on('message', (data, isBinary) => {
    if (isBinary) process.send?.(data.length);
    else socket.send('{"type":"welcome"}');
  });
});
