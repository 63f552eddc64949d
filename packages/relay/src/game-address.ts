/**
 * Reads the path and query of an upgrade request; `undefined` when they name no game.
 *
 * @example
 * parseGameAddress('/ws/game/1/?client_type=osc'); // { gameId: '1', clientType: 'osc', clientId: null }
 */
export function parseGameAddress(url: string): GameAddress | undefined {
  const [path = '', ...query] = url.split('?');
  const gameId = /^\/ws\/game\/0*(\d+)\/$/.exec(percentDecoded(path))?.[1];
  const params = new URLSearchParams(query.join('?'));
  // A name without a value counts as left out, as Python's parse_qs has it.
  const first = (name: string) => params.getAll(name).find((value) => value !== '') ?? null;
  return gameId === undefined ? undefined : { gameId, clientType: first('client_type'), clientId: first('client_id') };
}

function percentDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

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
