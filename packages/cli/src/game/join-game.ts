import type { Logger } from 'pino';
import type { Observable } from 'rxjs';
import { stayConnected, type StayConnectedOptions } from '../backend/stay-connected.ts';
import type { SelfReport } from '../status/self-report.ts';
import type { Vitals } from '../vitals/vitals.ts';
import { openGame, type OpenedGame, type OpenGameOptions } from './open-game.ts';

/** Takes part in a game and logs the state of the connection, until `play` completes or the process is asked to stop. */
export async function joinGame(
  options: OpenGameOptions & StayConnectedOptions,
  play: (game: OpenedGame['connection'], log: Logger, report: SelfReport, vitals: Vitals) => Observable<unknown>,
): Promise<void> {
  const opened = openGame(options);
  await stayConnected(opened, options, (log, vitals) => play(opened.connection, log, opened.report, vitals));
}
