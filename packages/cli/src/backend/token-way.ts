import { InvalidArgumentError } from 'commander';

/** How a token is sent: as the header `Authorization: Bearer …`, or as a value of the query by this name. */
export type TokenWay = { readonly kind: 'header' } | { readonly kind: 'query'; readonly name: string };

/** How a token is sent, from an argument: `header`, `query` or `query:name`. */
export function tokenWay(text: string): TokenWay {
  if (text === 'header') return { kind: 'header' };
  const way = /^query(?::(?<name>[\w.-]+))?$/.exec(text);
  if (way === null) throw new InvalidArgumentError('Give header, query or query:name, as query:access_token.');
  return { kind: 'query', name: way.groups?.['name'] ?? 'token' };
}
