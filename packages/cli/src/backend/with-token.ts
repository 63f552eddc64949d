import type { quizzer } from '@hardware-ws/quizzer';
import { InvalidArgumentError } from 'commander';
import { parseTokenSource, type TokenSource } from './token-source.ts';

type QuizzerProtocol = ReturnType<typeof quizzer>;

/** The options about a token. */
export interface TokenOptions {
  readonly token?: TokenSource;
  readonly tokenAs?: TokenWay;
}

const variable = 'HARDWARE_WS_TOKEN';

/** The token of the option or, without one, of the environment. */
export function chosenToken({ token }: TokenOptions, environment: NodeJS.ProcessEnv): TokenSource | undefined {
  return token ?? ((environment[variable] ?? '') === '' ? undefined : parseTokenSource(`env:${variable}`));
}

/** How the token is sent, for the log. */
export function tokenWayText({ tokenAs }: TokenOptions): string {
  return tokenAs?.kind === 'query' ? `in the query parameter ${tokenAs.name}` : 'in the Authorization header';
}

/** Adds a token, if there is one, to each connection attempt of a protocol. Its hints about refused connections mention the token. */
export function withToken(protocol: QuizzerProtocol, options: TokenOptions, token?: TokenSource): QuizzerProtocol {
  const { tokenAs } = options;
  const about =
    token === undefined
      ? 'if it requires a token, pass --token file:PATH or --token env:NAME'
      : `the token from ${token.name} was sent ${tokenWayText(options)}; check that it is correct, that it has not expired, and that --token-as matches what the backend expects`;
  const hints = {
    ...protocol.hints,
    401: `the backend requires authentication: ${about}`,
    403: `${protocol.hints?.[403] ?? ''} About the token: ${about}`.trim(),
  };
  if (token === undefined) return { ...protocol, hints };
  if (tokenAs?.kind !== 'query') {
    return { ...protocol, hints, headers: () => ({ Authorization: `Bearer ${token.read()}` }) };
  }
  const url = String(protocol.url);
  const joint = url.includes('?') ? '&' : '?';
  return { ...protocol, hints, url: () => `${url}${joint}${tokenAs.name}=${encodeURIComponent(token.read())}` };
}

/** How a token is sent: in the header `Authorization: Bearer …`, or in the query under this name. */
export type TokenWay = { readonly kind: 'header' } | { readonly kind: 'query'; readonly name: string };

/** Parses how a token is sent: `header`, `query` or `query:name`. */
export function parseTokenWay(text: string): TokenWay {
  if (text === 'header') return { kind: 'header' };
  const way = /^query(?::(?<name>[\w.-]+))?$/.exec(text);
  if (way === null)
    throw new InvalidArgumentError('Expected header, query or query:name, for example query:access_token.');
  return { kind: 'query', name: way.groups?.['name'] ?? 'token' };
}
