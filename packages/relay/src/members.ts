import type { RelayClient } from './relay-client.ts';

/**
 * The clients of all rooms whose consumers live, each with what sends it a text.
 *
 * @example
 * const inGame = (members: Members, game: string) => [...members.keys()].filter(({ gameId }) => gameId === game);
 */
export type Members = Map<RelayClient, (text: string) => void>;
