import type { WebSocket } from 'ws';
import type { GameAddress } from './game-address.ts';

/**
 * A WebSocket that has just been opened, and what its URL said.
 *
 * @example
 * const greet = ({ socket }: GameSocket) => socket.send('hello');
 */
export interface GameSocket {
  readonly kind: 'opened';
  readonly socket: WebSocket;
  readonly address: GameAddress;
}
