/** What a session carries in either direction: a text frame, a binary frame, a ping, a pong, or the close. */
export type PollItem =
  | string
  | { readonly base64: string }
  | { readonly ping: string }
  | { readonly pong: string }
  | { readonly close: readonly [code: number, reason: string] };

/** What a client asks: to open a session, for the items after those that it has, or to take its own. */
export type PollRequest =
  | { readonly kind: 'open' }
  | { readonly kind: 'poll'; readonly session: string; readonly received: number }
  | { readonly kind: 'push'; readonly session: string; readonly from: number; readonly items: readonly PollItem[] };

/**
 * Reads the body of a request. Returns `undefined` if it is none.
 *
 * @example
 * parsePollRequest('{"session":"a","received":3}'); // { kind: 'poll', session: 'a', received: 3 }
 */
export function parsePollRequest(body: string): PollRequest | undefined {
  const { open, session, received, from, items } = fieldsOf(body);
  if (open === 1) return { kind: 'open' };
  if (typeof session !== 'string') return undefined;
  if (isCount(received)) return { kind: 'poll', session, received };
  const isPush = isCount(from) && from > 0 && Array.isArray(items) && items.every(isItem);
  return isPush ? { kind: 'push', session, from, items } : undefined;
}

function isItem(value: unknown): value is PollItem {
  if (typeof value === 'string') return true;
  const { base64, ping, close } = Object(value) as Readonly<Record<string, unknown>>;
  if (Array.isArray(close)) return isCloseCode(close[0]) && typeof close[1] === 'string';
  return typeof base64 === 'string' || typeof ping === 'string';
}

/** The codes that a close frame may carry. */
function isCloseCode(value: unknown): boolean {
  const code = Number.isInteger(value) ? Number(value) : 0;
  return code >= 1000 && code < 5000 && ![1004, 1005, 1006, 1015].includes(code);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text)) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}
