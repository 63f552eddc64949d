import process from 'node:process';
import { connect$, type Connection } from '@hardware-ws/client';
import { withFairMessages } from '@hardware-ws/fairness';
import { confirmAll, type QuizzerMessage, type QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import { EMPTY, merge } from 'rxjs';
import { backend } from '../backend/backend.ts';
import { chosenServer } from '../backend/chosen-server.ts';
import type { ServerOptions } from '../backend/server-options.ts';
import type { OpenedBackend } from '../backend/stay-connected.ts';
import { chosenToken, tokenWayText } from '../backend/with-token.ts';
import { withLooseTypes } from '../bridge/with-loose-types.ts';
import type { Role } from '../spare/role.ts';
import { duplicateWarnings } from '../status/duplicate-warnings.ts';
import { nameWatch, type NameWatch } from '../status/name-watch.ts';
import { ownProcess } from '../status/own-process.ts';
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
  /** What this process is for its name. A spare is not announced. @default a client that has no spare */
  readonly role?: Role;
}

/** A game, and what this client reports about itself in it. */
export interface OpenedGame extends OpenedBackend {
  readonly connection: Connection<QuizzerMessage, QuizzerOutgoingMessage>;
  readonly report: SelfReport;
  /** Who else bears the name of this client. @default it has no name */
  readonly names?: NameWatch | undefined;
}

/** Opens a connection to a game. Nothing is dialled until it is subscribed to. */
export function openGame(options: OpenGameOptions): OpenedGame {
  const { looseTypes = [], fair = false, clientType, clientId, role } = options;
  const isSpare = role?.kind === 'spare';
  const own = { ...ownProcess(role?.instance), ...(role && { term: role.term }), ...(isSpare && { spare: true }) };
  const report = selfReport(clientType, clientId, own);
  const { about } = report;
  const protocol = confirmAll(
    withLooseTypes(backend({ ...options, about, ...(isSpare && { clientType: undefined }) }), looseTypes),
  );
  // The fence asks all boxes at once. Without `acknowledge`, a Channels backend behind daphne holds most of the answers back for 40 ms.
  const connection = fair
    ? connect$(withFairMessages(protocol) as unknown as typeof protocol, { acknowledge: true })
    : connect$(protocol);
  const { url, text } = chosenServer(options, process.env['QUIZZER_SERVER']);
  const name = clientType !== undefined && clientId !== undefined && !isSpare ? { clientType, clientId } : undefined;
  const { instance } = own;
  const names = name && nameWatch({ ...name, game: connection, about, instance, term: role?.term });
  return {
    connection,
    report,
    names,
    url,
    startText: startText(text, options),
    alongside: (log) =>
      merge(
        report.follow(connection.status$),
        name && names ? duplicateWarnings(names.duplicate$, { ...options, ...name, log, about }) : EMPTY,
      ),
  };
}

/** The first log line: which backend and game the command joins, as which client, and which source decided it. */
function startText(backend: string, options: OpenGameOptions): string {
  const { gameId, file = 'the file', fileGameId = gameId, clientType, clientId = 'without an id', role } = options;
  const unused =
    fileGameId === gameId ? '' : ` (from the command line; websocket.game_id=${fileGameId} in ${file} is ignored)`;
  const announced = `as ${role?.kind === 'spare' ? 'the spare of ' : ''}${clientType} ${clientId}`;
  const who = clientType === undefined ? 'not announced' : announced;
  const token = chosenToken(options, process.env);
  const sent = token === undefined ? '' : `, with the token from ${token.name} ${tokenWayText(options)}`;
  return `backend ${backend}, game ${gameId}${unused}, ${who}${sent}`;
}
