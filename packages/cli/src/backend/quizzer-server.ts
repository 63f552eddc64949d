import { withoutSecrets } from '@hardware-ws/client';
import { ConfigError } from '../config-error.ts';

/** Where a backend is: what `quizzer` needs of it. */
export interface QuizzerServer {
  readonly host: string;
  readonly secure: boolean;
}

/** The backend to use: the first of these that is given, else `localhost:8000`. `ws://` or `wss://` may lead. */
export function quizzerServer(...given: readonly (string | undefined)[]): QuizzerServer {
  const server = given.find((server) => server !== undefined && server !== '') ?? 'localhost:8000';
  const [, scheme = 'ws', host = ''] = /^(?:([a-z]+):\/\/)?(.*?)\/?$/i.exec(server) ?? [];
  if (!/^(ws|http)s?$/i.test(scheme)) {
    throw new ConfigError(
      `server: ${JSON.stringify(withoutSecrets(server))} is no server; it should look like localhost:8000`,
    );
  }
  return { host, secure: /^(wss|https)$/i.test(scheme) };
}
