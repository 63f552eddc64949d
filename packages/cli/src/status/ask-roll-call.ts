import process from 'node:process';
import { systemClock } from '@hardware-ws/client';
import { filter } from 'rxjs';
import { askGame, type AskGameOptions } from '../game/ask-game.ts';
import type { RollCallAnswer } from './roll-call-answer.ts';
import { rollCall$ } from './roll-call.ts';

/** The options of {@link askRollCall}. */
export interface AskRollCallOptions extends Omit<AskGameOptions, 'clientId'> {
  /** How long to wait for answers, in ms. */
  readonly waitMs: number;
}

/** Asks a game who takes part in it, without taking part. Rejects if the backend does not accept the connection. */
export function askRollCall({ waitMs, ...options }: AskRollCallOptions): Promise<readonly RollCallAnswer[]> {
  // A unique id, with which we can send a message to ourselves. Without a type, the client is not announced.
  const clientId = `status-${process.pid}-${systemClock.wall()}`;
  return askGame({ ...options, clientId }, (game) =>
    rollCall$({
      message$: game.on('ping', 'pong'),
      send: (message) => game.send.next(message),
      open$: game.status$.pipe(filter(({ kind }) => kind === 'open')),
      clientId,
      clock: systemClock,
      waitMs,
    }),
  );
}
