import PartySocket from 'partysocket/ws';
import * as reconnectingWebSocket from 'reconnecting-websocket';
import { byHand } from './by-hand.ts';
import type { ClientOf } from './client.ts';
import { naiveRxjs } from './naive-rxjs.ts';
import { ours } from './ours.ts';
import { read } from './read.ts';
import { reconnecting } from './reconnecting.ts';

/** The candidates by name; the ratios are to `baseline`. */
export const clients: Readonly<Record<string, ClientOf>> = {
  'ws + JSON': byHand((text) => read.json(text)),
  ours,
  'ws + JSON + zod': byHand((text) => read.validated(text)),
  'rxjs webSocket, naive': naiveRxjs,
  partysocket: reconnecting(PartySocket),
  // Its types say otherwise: the module is the class.
  'reconnecting-websocket': reconnecting(reconnectingWebSocket.default as never),
};
