// A bridge by hand, with `ws` and node-osc: a port that listens, and a socket that sends. Argument: the backend's host and port.
import { Client, Server } from 'node-osc';
import './ws.ts';

export const ends = [new Server(0, '127.0.0.1'), new Client('127.0.0.1', 9)];
