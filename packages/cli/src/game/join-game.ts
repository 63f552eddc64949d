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

export interface JoinGameOptions extends GameOptions {
  readonly gameId: number;
  /** Who is logging, as `buzzer:main`. */
  readonly name: string;
  readonly clientType?: string;
  readonly clientId?: string;
  /** The configuration file, and the backend and the game that it names. @default none */
  readonly file?: string;
  readonly fileServer?: string | undefined;
  readonly fileGameId?: number | undefined;
  /** Types of messages beyond the contract that are to get through. @default none */
  readonly looseTypes?: readonly string[];
  /** Whether `play` says itself which of its messages the schemas refuse. @default false */
  readonly saysRefusals?: boolean;
  /** Whether SIGHUP asks the process to stop. @default unless `nohup` says otherwise */
  readonly endsOnHangup?: boolean;
}

/** Takes part in a game, and logs how the connection fares, until `play` is over or the process is asked to stop. */
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
  // To the end of the process: what becomes of the last messages is told too.
  const fault$ = game.fault$.pipe(filter((fault) => !(options.saysRefusals && isRefusal(fault))));
  logTo({ status$: game.status$, fault$ }, log);
  const played$ = play(game, log, report).pipe(
    runAlongside(report.follow(game.status$), twinWarnings(game, log, options)),
  );
  await runUntilShutdown(played$, options.endsOnHangup);
}

/** Warns of another client that takes part in the game by our name. */
function twinWarnings(
  game: Connection<QuizzerMessage, QuizzerOutgoingMessage>,
  log: Logger,
  { clientType, clientId, gameId, file }: JoinGameOptions,
): Observable<never> {
  if (clientType === undefined || clientId === undefined) return EMPTY;
  const who = `another client in game ${gameId} is ${clientType} ${clientId} too`;
  const remedy =
    file === undefined
      ? 'start one of them with another --client-id'
      : `give one of them another websocket.client_id (${file})`;
  const [presence$, pong$] = [game.on('client_connection_status'), game.on('pong')];
  return duplicateClient$({ presence$, pong$, send: game.send.next, clientType, clientId, clock: systemClock }).pipe(
    tap((isTwin) => {
      if (isTwin) log.warn(`${who}, and the host cannot tell the two apart: ${remedy}`);
      else log.info(`no other client in game ${gameId} is ${clientType} ${clientId} any more`);
    }),
    ignoreElements(),
  );
}

function isRefusal(fault: Fault) {
  return fault.kind === 'dropped' && fault.cause === 'refused';
}

/** Where the command goes and as whom, with the source that says so where there are several. */
function startText(backend: string, options: JoinGameOptions): string {
  const { gameId, file = 'the file', fileGameId = gameId, clientType, clientId = 'a client without an id' } = options;
  const unused = fileGameId === gameId ? '' : ` (the argument; websocket.game_id=${fileGameId} of ${file} is not used)`;
  const who = clientType === undefined ? 'not announced' : `as ${clientType} ${clientId}`;
  const token = chosenToken(options, process.env);
  const sent = token === undefined ? '' : `, with the token of ${token.name} ${tokenWayText(options)}`;
  return `backend ${backend}, game ${gameId}${unused}, ${who}${sent}`;
}
