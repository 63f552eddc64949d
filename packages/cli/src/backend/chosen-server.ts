import { withoutSecrets } from '@hardware-ws/client';
import { quizzerServer, type QuizzerServer } from './quizzer-server.ts';

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
