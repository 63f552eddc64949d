import PartySocket from 'partysocket/ws';
import * as reconnectingWebSocket from 'reconnecting-websocket';
import type { Candidate } from './candidate.ts';
import { ours } from './ours.ts';
import { reconnecting } from './reconnecting.ts';
import { rxjsWebSocket } from './rxjs-web-socket.ts';
import { socketIo } from './socket-io.ts';

/** The candidates that run in Node, by name. */
export const candidates: Readonly<Partial<Record<string, Candidate>>> = {
  ours,
  // For the soak test. A short backoff ensures that there is nearly always an open link to break.
  'ours, quick': (address, listener) => ours(address, listener, { backoff: { initialMs: 20, maxMs: 200 } }),
  'rxjs/webSocket + retry': rxjsWebSocket,
  partysocket: reconnecting(PartySocket),
  // Contrary to its types, `module.exports` is the class itself.
  'reconnecting-websocket': reconnecting(reconnectingWebSocket.default as never),
  'socket.io-client': socketIo,
};
