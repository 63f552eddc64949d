import { isWellFormed } from '../messages/is-well-formed.ts';

export interface QuizzerUrlOptions {
  /** The host of the backend: a name, an IPv4 or an IPv6 address, with or without a port. */
  readonly host: string;
  /** The number of the game, an integer from 0. */
  readonly gameId: number;
  /**
   * The kind of client, for example `buzzer` or `osc`. The backend takes a client without one for a web page and does not
   * announce it.
   *
   * @default none
   */
  readonly clientType?: string | undefined;
  /** The name of this client among its kind. The backend names a client without one after its channel. @default none */
  readonly clientId?: string | undefined;
  /** Whether to use TLS. @default false */
  readonly secure?: boolean | undefined;
}

/**
 * Makes the URL of a game: `ws://{host}/ws/game/{gameId}/?client_type={clientType}&client_id={clientId}`.
 *
 * Throws a `TypeError` that names the option if an option is invalid.
 *
 * @example
 * quizzerUrl({ host: '[::1]:8000', gameId: 1, clientType: 'osc' }); // 'ws://[::1]:8000/ws/game/1/?client_type=osc'
 */
export function quizzerUrl({ host, gameId, clientType, clientId, secure = false }: QuizzerUrlOptions): string {
  if (!Number.isSafeInteger(gameId) || gameId < 0) {
    throw new TypeError(`gameId: expected an integer from 0, got ${String(gameId)}`);
  }
  const query = [
    ...(clientType === undefined ? [] : [`client_type=${percentEncoded('clientType', clientType)}`]),
    ...(clientId === undefined ? [] : [`client_id=${percentEncoded('clientId', clientId)}`]),
  ].join('&');
  return `${secure ? 'wss' : 'ws'}://${authority(host)}/ws/game/${gameId}/${query && `?${query}`}`;
}

function authority(host: string): string {
  const bracketed = /^[^[\]]*:[^[\]]*:[^[\]]*$/.test(host) ? `[${host}]` : host;
  // URL accepts more than a host: it drops line breaks and reads users, paths and an empty port.
  const usable = typeof host === 'string' && !/[\s/?#@\\]|^$|:$/.test(bracketed) && URL.canParse(`ws://${bracketed}`);
  if (!usable) throw new TypeError(`host: expected a host such as localhost:8000${unseen(host)}, got ${shown(host)}`);
  return bracketed;
}

/** Hides possible secrets: a user with a password, and the value of a query. */
function shown(host: unknown): string {
  return JSON.stringify(typeof host === 'string' ? host.replace(/^.*@/s, '…@').replace(/=.*/s, '=…') : host);
}

/** Names an invisible character in a host that was copied from elsewhere, for example a byte order mark. */
function unseen(host: unknown): string {
  const code = /[\p{Cf}\u00a0]/u.exec(String(host))?.[0].codePointAt(0);
  return code === undefined
    ? ''
    : ` without the invisible character U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function percentEncoded(option: string, text: string): string {
  if (typeof text !== 'string') throw new TypeError(`${option}: expected a string, got ${JSON.stringify(text)}`);
  if (!isWellFormed(text))
    throw new TypeError(`${option}: remove the lone surrogate (half a character) from ${JSON.stringify(text)}`);
  return encodeURIComponent(text);
}
