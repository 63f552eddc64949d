import type { RawClient } from '../raw-client.ts';

interface Joined extends RawClient {
  readonly channelId: string;
}

/** The backend under test. Every connection that a rule opens is closed after its test. */
export interface Backend {
  /** Opens `/ws/game/` followed by `rest`. */
  readonly dial: (rest: string) => Promise<RawClient>;
  /** Joins a game and reads everything that arrives until then. */
  readonly join: (game: number, query?: string) => Promise<Joined>;
  /** The URL of a path. */
  readonly url: (path: string) => string;
  /** A game that no other test uses. */
  readonly newGame: () => number;
  /** Whether integers that do not fit into 64 bits and lone surrogates crash the consumer, as they do with Redis. */
  readonly strict: boolean;
}
