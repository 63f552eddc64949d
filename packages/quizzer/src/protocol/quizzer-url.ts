import { isWellFormed } from '../messages/is-well-formed.ts';

export interface QuizzerUrlOptions {
  /** Where the backend listens: a name, an IPv4 or an IPv6 address, with or without a port. */
  readonly host: string;
  /** The number of the game: an integer from 0. */
  readonly gameId: number;
  /** What kind of client this is, as `buzzer` or `osc`. Left out, it is a web page and is not announced. @default none */
  readonly clientType?: string | undefined;
  /** Which one of that kind. Left out, the backend takes its own name for the connection. @default none */
  readonly clientId?: string | undefined;
  /** Whether to use TLS. @default false */
  readonly secure?: boolean | undefined;
}

/**
 * The address of a game: `ws://{host}/ws/game/{gameId}/?client_type={clientType}&client_id={clientId}`.
 *
 * Throws a `TypeError` that names the option when one is not usable.
 *
 * @example
 * quizzerUrl({ host: '[::1]:8000', gameId: 1, clientType: 'osc' }); // 'ws://[::1]:8000/ws/game/1/?client_type=osc'
 */
export function quizzerUrl({ host, gameId, clientType, clientId, secure = false }: QuizzerUrlOptions): string {
  if (!Number.isSafeInteger(gameId) || gameId < 0) {
    throw new TypeError(`gameId: ${String(gameId)} is no game; it must be an integer from 0`);
  }
  const query = [
    ...(clientType === undefined ? [] : [`client_type=${percentEncoded('clientType', clientType)}`]),
    ...(clientId === undefined ? [] : [`client_id=${percentEncoded('clientId', clientId)}`]),
  ].join('&');
  return `${secure ? 'wss' : 'ws'}://${authority(host)}/ws/game/${gameId}/${query && `?${query}`}`;
}

function authority(host: string): string {
  const bracketed = /^[^[\]]*:[^[\]]*:[^[\]]*$/.test(host) ? `[${host}]` : host;
  // URL is more tolerant than a host is meant: it drops line breaks and reads users, paths and an empty port.
  const usable = typeof host === 'string' && !/[\s/?#@\\]|^$|:$/.test(bracketed) && URL.canParse(`ws://${bracketed}`);
  if (!usable)
    throw new TypeError(`host: ${shown(host)} is no host; it should look like localhost:8000${unseen(host)}`);
  return bracketed;
}

/** Without what may be a secret: a user with a password, and the value of a query. */
function shown(host: unknown): string {
  return JSON.stringify(typeof host === 'string' ? host.replace(/^.*@/s, '…@').replace(/=.*/s, '=…') : host);
}

/** Names what a copied host may hold that nobody sees, as a byte order mark. */
function unseen(host: unknown): string {
  const code = /[\p{Cf}\u00a0]/u.exec(String(host))?.[0].codePointAt(0);
  return code === undefined ? '' : `, without the invisible U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function percentEncoded(option: string, text: string): string {
  if (typeof text !== 'string') throw new TypeError(`${option}: ${JSON.stringify(text)} is no text`);
  if (!isWellFormed(text)) throw new TypeError(`${option}: half a character in ${JSON.stringify(text)}`);
  return encodeURIComponent(text);
}
