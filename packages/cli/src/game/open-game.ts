import process from 'node:process';
import { connect$, systemClock, type Connection } from '@hardware-ws/client';
import { withFairMessages } from '@hardware-ws/fairness';
import { confirmAll, type QuizzerMessage, type QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import type { Logger } from 'pino';
import { EMPTY, ignoreElements, merge, tap, type Observable } from 'rxjs';
import { backend } from '../backend/backend.ts';
import { chosenServer } from '../backend/chosen-server.ts';
import type { ServerOptions } from '../backend/server-options.ts';
import type { OpenedBackend } from '../backend/stay-connected.ts';
import { chosenToken, tokenWayText } from '../backend/with-token.ts';
import { withLooseTypes } from '../bridge/with-loose-types.ts';
import { duplicateClient$ } from '../status/duplicate-client.ts';
import { selfReport, type SelfReport } from '../status/self-report.ts';

/** The options of {@link openGame}. */
export interface OpenGameOptions extends ServerOptions {
  readonly gameId: number;
  readonly clientType?: string;
  readonly clientId?: string;
  /** The configuration file, and the backend and game that it names. @default none */
  readonly file?: string;
  readonly fileServer?: string | undefined;
  readonly fileGameId?: number | undefined;
  /** Message types outside the contract that may be sent and received. @default none */
  readonly looseTypes?: readonly string[];
  /** Whether the messages of fair play may be sent and received: see {@link fairGame}. @default false */
  readonly fair?: boolean | undefined;
}

/** A game, and what this client reports about itself in it. */
export interface OpenedGame extends OpenedBackend {
  readonly connection: Connection<QuizzerMessage, QuizzerOutgoingMessage>;
  readonly report: SelfReport;
}

/** Opens a connection to a game. Nothing is dialled until it is subscribed to. */
export function openGame(options: OpenGameOptions): OpenedGame {
  const { looseTypes = [], fair = false } = options;
  const report = selfReport(options.clientType, options.clientId);
  const protocol = confirmAll(withLooseTypes(backend({ ...options, about: report.about }), looseTypes));
  // The fence asks all boxes at once. Without `acknowledge`, a Channels backend behind daphne holds most of the answers back for 40 ms.
  const connection = fair
    ? connect$(withFairMessages(protocol) as unknown as typeof protocol, { acknowledge: true })
    : connect$(protocol);
  const { url, text } = chosenServer(options, process.env['QUIZZER_SERVER']);
  return {
    connection,
    report,
    url,
    startText: startText(text, options),
    alongside: (log) => merge(report.follow(connection.status$), duplicateWarnings(connection, log, options)),
  };
}

/** Warns about another client in the game with the same type and id. */
function duplicateWarnings(
  game: OpenedGame['connection'],
  log: Logger,
  { clientType, clientId, gameId, file }: OpenGameOptions,
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

/** The first log line: which backend and game the command joins, as which client, and which source decided it. */
function startText(backend: string, options: OpenGameOptions): string {
  const { gameId, file = 'the file', fileGameId = gameId, clientType, clientId = 'without an id' } = options;
  const unused =
    fileGameId === gameId ? '' : ` (from the command line; websocket.game_id=${fileGameId} in ${file} is ignored)`;
  const who = clientType === undefined ? 'not announced' : `as ${clientType} ${clientId}`;
  const token = chosenToken(options, process.env);
  const sent = token === undefined ? '' : `, with the token from ${token.name} ${tokenWayText(options)}`;
  return `backend ${backend}, game ${gameId}${unused}, ${who}${sent}`;
}
