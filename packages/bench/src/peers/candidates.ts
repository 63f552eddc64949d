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
  // For the soak: as ours, but it never waits long, so that there is always a link to break.
  'ours, quick': (address, listener) => ours(address, listener, { backoff: { initialMs: 20, maxMs: 200 } }),
  'rxjs/webSocket + retry': rxjsWebSocket,
  partysocket: reconnecting(PartySocket),
  // Its types say otherwise: the module is the class.
  'reconnecting-websocket': reconnecting(reconnectingWebSocket.default as never),
  'socket.io-client': socketIo,
};
