// Bare `ws` by hand. Argument: the backend's host and port.
import process from 'node:process';
import { WebSocket } from 'ws';

const [, , host = ''] = process.argv;
const socket = new WebSocket(`ws://${host}/ws/game/1/buzzer/main/`, { perMessageDeflate: false });
socket.on('message', (data: Buffer) => JSON.parse(data.toString()) as unknown);
process.stdin.resume();
