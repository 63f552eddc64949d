import process from 'node:process';
import { quizzer, type QuizzerOptions } from '@hardware-ws/quizzer';
import { ConfigError } from '../config-error.ts';
import { quizzerServer } from './quizzer-server.ts';
import type { ServerOptions } from './server-options.ts';

export interface BackendOptions extends ServerOptions, Omit<QuizzerOptions, 'host' | 'secure' | 'origin'> {
  /** The backend that a configuration file names. @default none */
  readonly fileServer?: string | undefined;
}

/** The backend that a command is asked to talk to, as a protocol. */
export function backend({ server, fileServer, ca, gameId, clientType, clientId, origin, about }: BackendOptions) {
  const address = quizzerServer(server, fileServer, process.env['QUIZZER_SERVER']);
  try {
    const protocol = quizzer({ ...address, gameId, clientType, clientId, origin, about });
    return ca === undefined ? protocol : { ...protocol, tls: { ca } };
  } catch (error) {
    throw new ConfigError((error as Error).message, { cause: error });
  }
}
