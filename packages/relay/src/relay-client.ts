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
