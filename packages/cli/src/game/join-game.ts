import process from 'node:process';
import { connect$, logTo, systemClock, type Connection, type Fault } from '@hardware-ws/client';
import { confirmAll, type QuizzerMessage, type QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import type { Logger } from 'pino';
import { EMPTY, filter, ignoreElements, tap, type Observable } from 'rxjs';
import { backend } from '../backend/backend.ts';
import { chosenServer } from '../backend/chosen-server.ts';
import { proxyWarning } from '../backend/proxy-warning.ts';
import { chosenToken, tokenWayText } from '../backend/with-token.ts';
import { withLooseTypes } from '../bridge/with-loose-types.ts';
import { runAlongside } from '../operators/run-alongside.ts';
import { logger } from '../output/logger.ts';
import { runUntilShutdown } from '../process/run-until-shutdown.ts';
import { duplicateClient$ } from '../status/duplicate-client.ts';
import { selfReport, type SelfReport } from '../status/self-report.ts';
import type { GameOptions } from './game-command.ts';

/** The options of {@link joinGame}. */
export interface JoinGameOptions extends GameOptions {
  readonly gameId: number;
  /** The name in each log line, for example `buzzer:main`. */
  readonly name: string;
  readonly clientType?: string;
  readonly clientId?: string;
  /** The configuration file, and the backend and game that it names. @default none */
  readonly file?: string;
  readonly fileServer?: string | undefined;
  readonly fileGameId?: number | undefined;
  /** Message types outside the contract that may be sent and received. @default none */
  readonly looseTypes?: readonly string[];
  /** Whether `play` itself reports messages that the schemas reject. @default false */
  readonly saysRefusals?: boolean;
  /** Whether SIGHUP stops the process. @default true, except under `nohup` */
  readonly endsOnHangup?: boolean;
}

/** Takes part in a game and logs the state of the connection, until `play` completes or the process is asked to stop. */
export async function joinGame(
  options: JoinGameOptions,
  play: (
    game: Connection<QuizzerMessage, QuizzerOutgoingMessage>,
    log: Logger,
    report: SelfReport,
  ) => Observable<unknown>,
): Promise<void> {
  const { name, logLevel: level, logFormat: format, looseTypes = [] } = options;
  const log = logger({ name, level, format });
  const report = selfReport(options.clientType, options.clientId);
  const protocol = backend({ ...options, about: report.about });
  const game = connect$(confirmAll(withLooseTypes(protocol, looseTypes)));
  const { url, text } = chosenServer(options, process.env['QUIZZER_SERVER']);
  log.info(startText(text, options));
  const note = proxyWarning(url, process.env);
  if (note !== undefined) log.warn(note);
  // Until the end of the process, so that the outcomes of the last messages are logged.
  const fault$ = game.fault$.pipe(filter((fault) => !(options.saysRefusals && isRefusal(fault))));
  logTo({ status$: game.status$, fault$ }, log);
  const played$ = play(game, log, report).pipe(
    runAlongside(report.follow(game.status$), duplicateWarnings(game, log, options)),
  );
  await runUntilShutdown(played$, options.endsOnHangup);
}

/** Warns about another client in the game with the same type and id. */
function duplicateWarnings(
  game: Connection<QuizzerMessage, QuizzerOutgoingMessage>,
  log: Logger,
  { clientType, clientId, gameId, file }: JoinGameOptions,
): Observable<never> {
  if (clientType === undefined || clientId === undefined) return EMPTY;
  const who = `another client in game ${gameId} is also ${clientType} ${clientId}`;
  const remedy =
    file === undefined
      ? 'start one of them with a different --client-id'
      : `give one of them a different websocket.client_id (${file})`;
  const [presence$, pong$] = [game.on('client_connection_status'), game.on('pong')];
  return duplicateClient$({ presence$, pong$, send: game.send.next, clientType, clientId, clock: systemClock }).pipe(
    tap((isDuplicate) => {
      if (isDuplicate) log.warn(`${who}; the host cannot tell them apart: ${remedy}`);
      else log.info(`the other client in game ${gameId} that was also ${clientType} ${clientId} is gone`);
    }),
    ignoreElements(),
  );
}

function isRefusal(fault: Fault) {
  return fault.kind === 'dropped' && fault.cause === 'refused';
}

/** The first log line: which backend and game the command joins, as which client, and which source decided it. */
function startText(backend: string, options: JoinGameOptions): string {
  const { gameId, file = 'the file', fileGameId = gameId, clientType, clientId = 'without an id' } = options;
  const unused =
    fileGameId === gameId ? '' : ` (from the command line; websocket.game_id=${fileGameId} in ${file} is ignored)`;
  const who = clientType === undefined ? 'not announced' : `as ${clientType} ${clientId}`;
  const token = chosenToken(options, process.env);
  const sent = token === undefined ? '' : `, with the token from ${token.name} ${tokenWayText(options)}`;
  return `backend ${backend}, game ${gameId}${unused}, ${who}${sent}`;
}
