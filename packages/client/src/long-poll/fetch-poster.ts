import { Observable } from 'rxjs';
import { LinkError } from '../link/end/link-error.ts';
import type { PostAnswer, Poster, PosterRequest } from './poster.ts';

/** Sends requests with `fetch`, as in a browser. Killing it cancels the requests, and the runtime owns the connections. */
export function fetchPoster({ url, headers, origin, longest }: PosterRequest): Poster {
  const { address, authorization } = withoutPassword(url);
  const init = {
    method: 'POST',
    // A browser then asks no permission in advance, and sends its own `Origin`.
    headers: {
      'Content-Type': 'text/plain;charset=utf-8',
      ...authorization,
      ...(origin && { Origin: origin }),
      ...headers,
    },
    redirect: 'manual',
    cache: 'no-store',
  } as const;
  let bytes = 0;
  const count = (length: number) => (bytes += length);
  const fetched = async (body: string, signal: AbortSignal): Promise<PostAnswer> => {
    checkHeaders(init.headers);
    const response = await fetch(address, { ...init, body, signal });
    const header = (name: string) => response.headers.get(name) ?? undefined;
    const [location, date, retryAfter] = [header('location'), header('date'), header('retry-after')];
    return {
      // A browser hides the status of a redirection.
      statusCode: response.status === 0 ? 302 : response.status,
      headers: {
        ...(location !== undefined && { location }),
        ...(date !== undefined && { date }),
        ...(retryAfter !== undefined && { 'retry-after': retryAfter }),
      },
      text: await textOf(response, longest, count),
    };
  };
  const post$ = (body: string) =>
    new Observable<PostAnswer>((subscriber) => {
      const controller = new AbortController();
      const done = (answer: PostAnswer) => {
        subscriber.next(answer);
        subscriber.complete();
      };
      fetched(body, controller.signal).then(done, (error: unknown) => subscriber.error(causeOf(error)));
      return () => controller.abort();
    });
  return { post$, bytesReceived: () => bytes, kill: () => undefined };
}

/** `fetch` refuses a URL that contains a password. */
function withoutPassword(url: string): { readonly address: string; readonly authorization?: object } {
  const address = new URL(url);
  const { username, password } = address;
  address.username = address.password = '';
  if (username === '' && password === '') return { address: address.href };
  const credentials = btoa(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`);
  return { address: address.href, authorization: { Authorization: `Basic ${credentials}` } };
}

/** Throws for a header that cannot be sent, as Node does. The error of `fetch` contains the value, which may be a secret. */
function checkHeaders(headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) {
    if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) throw new TypeError(`Invalid character in header content ["${name}"]`);
  }
}

/** Reads piece by piece, so that a long answer counts as a sign of life before it is complete. */
async function textOf(response: Response, longest: number, count: (length: number) => void): Promise<string> {
  const reader = response.body?.getReader() as ReadableStreamDefaultReader<Uint8Array> | undefined;
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done = true, value } = (await reader?.read()) ?? {};
    if (done || !value) return text + decoder.decode();
    count(value.length);
    size += value.length;
    if (size > longest) throw new LinkError({ kind: 'oversized' });
    text += decoder.decode(value, { stream: true });
  }
}

/** Node's `fetch` hides the error of the network behind one of its own. */
function causeOf(error: unknown): unknown {
  return (error as { readonly cause?: unknown } | undefined)?.cause ?? error;
}
