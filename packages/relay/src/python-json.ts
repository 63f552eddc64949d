import { randomUUID } from 'node:crypto';

const maxDepth = 500;
// A string is matched in pieces, its quotes and escapes: matching a whole string of some MiB overflows the matcher's stack.
const tokens = /\\.|"|-?(?:Infinity|(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)|NaN|[[\]{}]/gs;

/**
 * Reads a text as Python's `json` module does, and returns a `write` that preserves what JavaScript's JSON cannot: NaN,
 * Infinity and exact 64-bit integers. Throws where the backend's consumer would crash.
 *
 * In `value`, such a number is an array that only `write` understands. An array can stand wherever a value can, but not as a
 * key, and it means nothing as a `type` or a `recipient`.
 *
 * @example
 * const { value, write } = pythonJson('{"id": 9007199254740993, "x": NaN}');
 * write(value); // '{"id":9007199254740993,"x":NaN}'
 */
export function pythonJson(text: string): { readonly value: unknown; readonly write: (value: unknown) => string } {
  // Random: no text can contain it by accident or intent.
  const mark = randomUUID();
  let depth = 0;
  let quote: number | undefined;
  const readable = text.replace(tokens, (token, at: number) => {
    if (token === '"') {
      if (quote !== undefined) refuseLoneSurrogates(text.slice(quote, at + 1));
      quote = quote === undefined ? at : undefined;
    }
    if (token === '"' || quote !== undefined || token.startsWith('\\')) return token;
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    else return fits(token) ? token : `["${mark}","${pythonNumber(token)}"]`;
    if (depth >= maxDepth) throw new Error(`nested ${String(maxDepth)} levels deep or more`);
    return token;
  });
  const marked = new RegExp(`\\["${mark}","([^"]*)"\\]`, 'g');
  return { value: JSON.parse(readable), write: (value) => JSON.stringify(value).replace(marked, '$1') };
}

function refuseLoneSurrogates(string: string): void {
  // Only an escape can produce one: a frame whose bytes contain a lone surrogate is not UTF-8 and never arrives here.
  if (string.includes('\\u') && /\p{Surrogate}/u.test(String(JSON.parse(string)))) throw new Error('a lone surrogate');
}

function fits(token: string): boolean {
  return /[.eE]/.test(token) ? Number.isFinite(Number(token)) : Number.isSafeInteger(Number(token));
}

function pythonNumber(token: string): string {
  if (/[NI]/.test(token)) return token;
  if (/[.eE]/.test(token)) return token.startsWith('-') ? '-Infinity' : 'Infinity';
  // Check the length first: a BigInt of a million digits takes seconds to make.
  const integer = token.length > 20 ? 2n ** 64n : BigInt(token);
  if (integer < -(2n ** 63n) || integer >= 2n ** 64n) throw new Error('an integer that does not fit into 64 bits');
  return token;
}

/**
 * Whether a JSON value is an object.
 *
 * @example
 * isJsonObject(JSON.parse('[]')); // false
 */
export function isJsonObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
