import type { GameAddress } from './game-address.ts';

/**
 * A connected client: its game, its type and id, and the channel that reaches it alone.
 *
 * @example
 * const name = ({ clientType, clientId }: RelayClient) => `${clientType ?? 'web page'} ${clientId}`;
 */
export interface RelayClient extends GameAddress {
  readonly channelId: string;
  /** The `client_id` of its URL. @default its channel */
  readonly clientId: string;
}

/**
 * The clients of all rooms whose consumers are alive, each with a function that sends it a text.
 *
 * @example
 * const inGame = (members: Members, game: string) => [...members.keys()].filter(({ gameId }) => gameId === game);
 */
export type Members = Map<RelayClient, (text: string) => void>;
