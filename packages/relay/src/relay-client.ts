import type { GameAddress } from './game-address.ts';

/**
 * Who a connection is: its game, what it says of itself, and the channel that reaches it alone.
 *
 * @example
 * const name = ({ clientType, clientId }: RelayClient) => `${clientType ?? 'web page'} ${clientId}`;
 */
export interface RelayClient extends GameAddress {
  readonly channelId: string;
  /** What it called itself, else its channel. */
  readonly clientId: string;
}

/**
 * The clients of all rooms whose consumers live, each with what sends it a text.
 *
 * @example
 * const inGame = (members: Members, game: string) => [...members.keys()].filter(({ gameId }) => gameId === game);
 */
export type Members = Map<RelayClient, (text: string) => void>;
