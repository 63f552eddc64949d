// A bridge as one writes it by hand with ws and node-osc: every buzzer_pressed to OSC, or every /press to the backend.
// Arguments: the direction, the address of the game, the UDP port to listen on, the UDP port to send to.
import process from 'node:process';
import { Client, Server } from 'node-osc';
import { WebSocket } from 'ws';

const [, , direction = '', url = '', listenPort = '', sendPort = ''] = process.argv;
const socket = new WebSocket(url);
const client = new Client('127.0.0.1', Number(sendPort));
const server = new Server(Number(listenPort), '127.0.0.1');

socket.on('message', (data: Buffer) => {
  const message = JSON.parse(data.toString()) as { readonly type: string; readonly buzzerId: number };
  if (direction !== 'out' || message.type !== 'buzzer_pressed') return;
  void client.send('/buzzer/pressed', message.buzzerId, (error: Error | null) => {
    if (error) console.error(error);
  });
});
server.on('message', ([address, buzzerId]: readonly unknown[]) => {
  if (direction !== 'in' || address !== '/press' || socket.readyState !== socket.OPEN) return;
  socket.send(JSON.stringify({ type: 'buzzer_pressed', buzzerId }));
});
