/**
 * What a session carries, in either direction: a text frame, a binary frame in Base64, a ping of the client, the server's pong
 * with the same payload, or the close. Items are numbered from 1 in each direction.
 */
export type Item =
  | string
  | { readonly base64: string }
  | { readonly ping: string }
  | { readonly pong: string }
  | { readonly close: readonly [code: number, reason: string] };

/** The item of a frame. */
export function itemOf(data: string | Uint8Array): Item {
  return typeof data === 'string' ? data : { base64: base64Of(data) };
}

/** Calling `String.fromCharCode` with more arguments than this overflows the stack of some engines. */
const chunk = 2 ** 13;

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += chunk) text += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(text);
}

/** The bytes of a Base64 text. Throws if it is not Base64. */
export function bytesOf(base64: string): ArrayBuffer {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes.buffer;
}

/** Whether a value from outside is an item. */
export function isItem(value: unknown): value is Item {
  if (typeof value === 'string') return true;
  const { base64, ping, pong, close } = Object(value) as Readonly<Record<string, unknown>>;
  if (close !== undefined) return Array.isArray(close) && isCode(close[0]) && typeof close[1] === 'string';
  if (typeof base64 === 'string') return isBase64(base64);
  return typeof pong === 'string' || typeof ping === 'string';
}

function isCode(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 1000 && Number(value) < 5000;
}

function isBase64(text: string): boolean {
  try {
    return atob(text).length >= 0;
  } catch {
    return false;
  }
}
