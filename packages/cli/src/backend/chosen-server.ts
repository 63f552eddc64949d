import { withoutSecrets } from '@hardware-ws/client';
import { ConfigError } from '../config-error.ts';

/** Where a backend may be named besides `QUIZZER_SERVER`; what comes first goes before the rest. */
export interface ServerSources {
  /** What `--server` says. */
  readonly server?: string | undefined;
  /** What a configuration file says. @default none */
  readonly fileServer?: string | undefined;
  /** What that file is called. */
  readonly file?: string | undefined;
}

/** The backend to use, and in words which source named it and which are not used; the words have no secrets. */
export function chosenServer(
  { server: flag, fileServer, file = 'the file' }: ServerSources,
  environment?: string,
): { readonly server: QuizzerServer; readonly url: string; readonly text: string } {
  const sources = [
    { name: '--server', given: flag },
    { name: `websocket.host of ${file}`, given: fileServer },
    { name: 'QUIZZER_SERVER', given: environment },
  ].filter(({ given }) => given !== undefined && given !== '');
  const server = quizzerServer(flag, fileServer, environment);
  const [used, ...others] = sources;
  const unused = others
    .filter(({ given }) => given !== used?.given)
    .map(({ name, given = '' }) => `; ${name}=${shown(given)} is not used`);
  const source = used === undefined ? 'the default, for nothing else is given' : `from ${used.name}`;
  const url = `${server.secure ? 'wss' : 'ws'}://${server.host}`;
  return { server, url, text: `${shown(url)} (${source}${unused.join('')})` };
}

/** A server as it may be logged; only what begins as a URL has its password and its query known for secrets. */
function shown(server: string): string {
  return /^\w+:\/\//.test(server) ? withoutSecrets(server) : withoutSecrets(`ws://${server}`).replace('ws://', '');
}

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
