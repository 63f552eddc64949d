import type { RawClient } from '../raw-client.ts';

interface Joined extends RawClient {
  readonly channelId: string;
}

/** The backend under test, for the rules to drive. Whatever they open is closed after each test. */
export interface Backend {
  /** Opens `/ws/game/…`, whatever follows it. */
  readonly dial: (rest: string) => Promise<RawClient>;
  /** Joins a game and reads all up to there. */
  readonly join: (game: number, query?: string) => Promise<Joined>;
  /** The URL of a path. */
  readonly url: (path: string) => string;
  /** A game that no other test uses. */
  readonly newGame: () => number;
  /** Whether integers beyond 64 bit and lone surrogates crash the consumer, as they do with Redis. */
  readonly strict: boolean;
}
