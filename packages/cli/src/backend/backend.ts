import process from 'node:process';
import { quizzer, type QuizzerOptions } from '@hardware-ws/quizzer';
import { ConfigError } from '../config-error.ts';
import { chosenServer, type ServerSources } from './chosen-server.ts';
import type { ServerOptions } from './server-options.ts';
import { chosenToken, withToken } from './with-token.ts';

export interface BackendOptions
  extends
    ServerOptions,
    Pick<ServerSources, 'fileServer' | 'file'>,
    Omit<QuizzerOptions, 'host' | 'secure' | 'origin'> {}

/** The protocol for the backend that the options select. */
export function backend(options: BackendOptions) {
  const { ca, gameId, clientType, clientId, origin, about } = options;
  const { server } = chosenServer(options, process.env['QUIZZER_SERVER']);
  try {
    const protocol = quizzer({ ...server, gameId, clientType, clientId, origin, about });
    const trusted = ca === undefined ? protocol : { ...protocol, tls: { ca } };
    return withToken(trusted, options, chosenToken(options, process.env));
  } catch (error) {
    throw new ConfigError((error as Error).message, { cause: error });
  }
}
