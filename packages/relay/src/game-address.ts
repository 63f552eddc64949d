/**
 * What a client says of itself in the URL it connects to.
 *
 * @example
 * const game = (address: GameAddress) => address.gameId;
 */
export interface GameAddress {
  /** Decimal digits, without leading zeros. */
  readonly gameId: string;
  /** `null`: a web page, which is not announced. */
  readonly clientType: string | null;
  readonly clientId: string | null;
}
