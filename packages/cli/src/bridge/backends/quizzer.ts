import { quizzerMessages, quizzerOutgoingMessages } from '@hardware-ws/quizzer';
import { ConfigError } from '../../config-error.ts';
import { openGame } from '../../game/open-game.ts';
import { contractOf } from '../contract-of.ts';
import type { BridgeBackend } from './bridge-backend.ts';

/** The quizzer, which a file names under `websocket`. */
export const quizzerBackend: BridgeBackend = {
  name: 'quizzer',
  contract: contractOf({
    inbound: quizzerMessages,
    outbound: quizzerOutgoingMessages,
    // The backend and web pages add these fields to any message. On the wire, a press also has its age.
    addedFields: ['channel_id', 'clientId', 'recipient', 'age_ms'],
  }),
  open({ config, file, gameId: asked, ...options }) {
    const { client_type: clientType, client_id: clientId, host: fileServer, game_id: fileGameId } = config.websocket;
    const gameId = asked ?? fileGameId;
    if (gameId === undefined) {
      throw new ConfigError(
        `${file}  names no game: write the number of the game before the file, for example 1 ${file}, or set websocket.game_id`,
      );
    }
    const game = openGame({ ...options, file, gameId, clientType, clientId, fileServer, fileGameId });
    return { ...game, who: clientId };
  },
};
