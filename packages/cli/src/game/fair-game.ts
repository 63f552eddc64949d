import type { Connection } from '@hardware-ws/client';
import type { FairInbound, FairOutbound } from '@hardware-ws/fairness';
import type { OpenedGame } from './open-game.ts';

/** A game with the messages of fair play. */
export type FairGame = Connection<FairInbound[keyof FairInbound], FairOutbound[keyof FairOutbound]>;

/** The connection of a game that was opened with `fair`, which knows the messages of fair play. */
export function fairGame(game: OpenedGame['connection']): FairGame {
  return game as unknown as FairGame;
}
