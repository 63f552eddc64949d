import { python } from './peer.ts';

/** Every candidate, ours first. */
export const peerNames = [
  'ours',
  'rxjs/webSocket + retry',
  'partysocket',
  'reconnecting-websocket',
  'socket.io-client',
  python,
] as const;

export type PeerName = (typeof peerNames)[number];
