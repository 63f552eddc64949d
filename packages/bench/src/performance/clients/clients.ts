import PartySocket from 'partysocket/ws';
import * as reconnectingWebSocket from 'reconnecting-websocket';
import { bare } from './bare.ts';
import { byHand } from './by-hand.ts';
import type { ClientOf } from './client.ts';
import { naiveRxjs } from './naive-rxjs.ts';
import { ours } from './ours.ts';
import { read } from './read.ts';
import { reconnecting } from './reconnecting.ts';
import { socketIo } from './socket-io.ts';

/** The candidates that run in Node, by name. */
export const clients: Readonly<Partial<Record<string, ClientOf>>> = {
  ours,
  ws: bare,
  'ws + JSON': byHand((text) => read.json(text)),
  'ws + JSON + zod': byHand((text) => read.validated(text)),
  'rxjs webSocket, naive': naiveRxjs,
  partysocket: reconnecting(PartySocket),
  // Contrary to its types, `module.exports` is the class itself.
  'reconnecting-websocket': reconnecting(reconnectingWebSocket.default as never),
  'socket.io': socketIo,
};
