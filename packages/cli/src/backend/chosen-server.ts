import { withoutSecrets } from '@hardware-ws/client';
import { ConfigError } from '../config-error.ts';

/** The places besides `QUIZZER_SERVER` that can name the backend, highest priority first. */
export interface ServerSources {
  /** The value of `--server`. */
  readonly server?: string | undefined;
  /** The backend that a configuration file names. @default none */
  readonly fileServer?: string | undefined;
  /** The name of that file. */
  readonly file?: string | undefined;
}

/** The backend to use. `text` says which source named it and which sources are ignored, without secrets. */
export function chosenServer(
  { server: flag, fileServer, file = 'the file' }: ServerSources,
  environment?: string,
): { readonly server: QuizzerServer; readonly url: string; readonly text: string } {
  const sources = [
    { name: '--server', given: flag },
    { name: `websocket.host in ${file}`, given: fileServer },
    { name: 'QUIZZER_SERVER', given: environment },
  ].filter(({ given }) => given !== undefined && given !== '');
  const server = quizzerServer(flag, fileServer, environment);
  const [used, ...others] = sources;
  const unused = others
    .filter(({ given }) => given !== used?.given)
    .map(({ name, given = '' }) => `; ${name}=${shown(given)} is ignored`);
  const source = used === undefined ? 'default' : `from ${used.name}`;
  const url = `${server.secure ? 'wss' : 'ws'}://${server.host}`;
  return { server, url, text: `${shown(url)} (${source}${unused.join('')})` };
}

/** A server for the log, without its secrets. `withoutSecrets` finds a password or query only in a URL. */
function shown(server: string): string {
  return /^\w+:\/\//.test(server) ? withoutSecrets(server) : withoutSecrets(`ws://${server}`).replace('ws://', '');
}

/** Where a backend is, as `quizzer` expects it. */
export interface QuizzerServer {
  readonly host: string;
  readonly secure: boolean;
}

/** The first of these servers that is given, or `localhost:8000`. A server may start with `ws://` or `wss://`. */
export function quizzerServer(...given: readonly (string | undefined)[]): QuizzerServer {
  const server = given.find((server) => server !== undefined && server !== '') ?? 'localhost:8000';
  const [, scheme = 'ws', host = ''] = /^(?:([a-z]+):\/\/)?(.*?)\/?$/i.exec(server) ?? [];
  if (!/^(ws|http)s?$/i.test(scheme)) {
    throw new ConfigError(
      `server: ${JSON.stringify(withoutSecrets(server))} is not a server: expected host or host:port, for example localhost:8000`,
    );
  }
  return { host, secure: /^(wss|https)$/i.test(scheme) };
}
