/**
 * What a client's URL says about it.
 *
 * @example
 * const game = (address: GameAddress) => address.gameId;
 */
export interface GameAddress {
  /** The number of the game: decimal digits without leading zeros. */
  readonly gameId: string;
  /** `null` for a web page, which is not announced. */
  readonly clientType: string | null;
  readonly clientId: string | null;
}

/**
 * Reads the path and query of a WebSocket request. Returns `undefined` if they do not name a game.
 *
 * @example
 * parseGameAddress('/ws/game/1/?client_type=osc'); // { gameId: '1', clientType: 'osc', clientId: null }
 */
export function parseGameAddress(url: string): GameAddress | undefined {
  const [path = '', ...query] = url.split('?');
  const gameId = /^\/ws\/game\/0*(\d+)\/$/.exec(percentDecoded(path))?.[1];
  const params = new URLSearchParams(query.join('?'));
  // An empty value counts as missing, as in Python's parse_qs.
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
