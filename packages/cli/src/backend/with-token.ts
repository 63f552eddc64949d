import type { quizzer } from '@hardware-ws/quizzer';
import { InvalidArgumentError } from 'commander';
import { parseTokenSource, type TokenSource } from './token-source.ts';

type QuizzerProtocol = ReturnType<typeof quizzer>;

/** What a command was told of a token. */
export interface TokenOptions {
  readonly token?: TokenSource;
  readonly tokenAs?: TokenWay;
}

const variable = 'HARDWARE_WS_TOKEN';

/** The token to use: of the option, else of the environment. */
export function chosenToken({ token }: TokenOptions, environment: NodeJS.ProcessEnv): TokenSource | undefined {
  return token ?? ((environment[variable] ?? '') === '' ? undefined : parseTokenSource(`env:${variable}`));
}

/** How the token is sent, for people. */
export function tokenWayText({ tokenAs }: TokenOptions): string {
  return tokenAs?.kind === 'query' ? `in the query as ${tokenAs.name}` : 'in the header Authorization';
}

/** A protocol that sends a token, if there is one, read anew at each dial; what it says of a refusal names the token. */
export function withToken(protocol: QuizzerProtocol, options: TokenOptions, token?: TokenSource): QuizzerProtocol {
  const { tokenAs } = options;
  const about =
    token === undefined
      ? 'if it wants a token, say where the token is with --token file:PATH or --token env:NAME'
      : `the token of ${token.name} was sent ${tokenWayText(options)}: is it right, has it expired, and does --token-as say how it is wanted?`;
  const hints = {
    ...protocol.hints,
    401: `the backend wants to know who we are: ${about}`,
    403: `${protocol.hints?.[403] ?? ''} As for the token: ${about}`.trim(),
  };
  if (token === undefined) return { ...protocol, hints };
  if (tokenAs?.kind !== 'query') {
    return { ...protocol, hints, headers: () => ({ Authorization: `Bearer ${token.read()}` }) };
  }
  const url = String(protocol.url);
  const joint = url.includes('?') ? '&' : '?';
  return { ...protocol, hints, url: () => `${url}${joint}${tokenAs.name}=${encodeURIComponent(token.read())}` };
}

/** How a token is sent: as the header `Authorization: Bearer …`, or as a value of the query by this name. */
export type TokenWay = { readonly kind: 'header' } | { readonly kind: 'query'; readonly name: string };

/** How a token is sent, from an argument: `header`, `query` or `query:name`. */
export function parseTokenWay(text: string): TokenWay {
  if (text === 'header') return { kind: 'header' };
  const way = /^query(?::(?<name>[\w.-]+))?$/.exec(text);
  if (way === null) throw new InvalidArgumentError('Give header, query or query:name, as query:access_token.');
  return { kind: 'query', name: way.groups?.['name'] ?? 'token' };
}
