import { map, retry, throwError, timeout, timer, type Observable } from 'rxjs';
import { LinkError } from '../link/end/link-error.ts';
import type { LinkEnd } from '../link/end/link-end.ts';
import { refused } from '../link/end/refused.ts';
import type { PostAnswer, Poster } from './poster.ts';

/** The pauses before a failed request is sent again, in ms. Then the link has failed. */
const pausesMs = [0, 100, 200, 400] as const;

/** What a proxy answers while the server is away for a moment. */
const temporary: readonly number[] = [408, 425, 429, 502, 503, 504];

/** How long an answer may take beyond the time for which the server holds it, in ms. */
const spareMs = 5000;

export interface RequestSettings {
  /** The address of the session, for errors. */
  readonly url: string;
  /** How long the server holds a request, in ms. */
  readonly waitMs: number;
}

/**
 * Sends a request within a session, and again a few times if it or its answer is lost. The number of its items makes sure that
 * the other end takes none of them twice. `read` returns `undefined` for an answer that it does not understand.
 */
export function request$<T>(
  poster: Poster,
  body: string,
  read: (text: string) => T | undefined,
  { url, waitMs }: RequestSettings,
): Observable<T> {
  return poster.post$(body).pipe(
    timeout({ first: waitMs + spareMs }),
    map((answer) => understood(answer, read, url)),
    retry({
      delay: (error: unknown, tries) => {
        const pauseMs = pausesMs[tries - 1];
        return pauseMs === undefined || !isTemporary(error) ? throwError(() => error as Error) : timer(pauseMs);
      },
    }),
  );
}

/** What an answer says. Throws why the link has ended, if it says that. */
export function understood<T>(answer: PostAnswer, read: (text: string) => T | undefined, url: string): T {
  const value = answer.statusCode === 200 ? read(answer.text) : undefined;
  if (value === undefined) throw new LinkError(endOf(answer, url));
  return value;
}

function endOf(answer: PostAnswer, url: string): LinkEnd {
  if (answer.statusCode === 410)
    return { kind: 'closed', code: 1006, reason: 'the server does not know the session any more' };
  const { location } = answer.headers;
  // A redirection then names the address to dial.
  const headers = {
    ...answer.headers,
    ...(location !== undefined && { location: location.replace(/\/poll(?=$|\?)/, '/') }),
  };
  const end = refused(url, { ...answer, headers });
  const hint = hints[answer.statusCode];
  return hint === undefined ? end : ({ ...end, hint } as LinkEnd);
}

const noFallback = 'the web server does not speak the HTTP fallback at this address (see docs/http-fallback.md)';

/** Where the advice about WebSockets would mislead. */
const hints: Readonly<Record<number, string>> = {
  200: noFallback,
  400: noFallback,
  404: noFallback,
  405: noFallback,
  409: 'the server missed a request of the HTTP fallback',
  413: 'the server or a proxy accepts no request of this size: raise its limit (client_max_body_size in nginx)',
  500: 'the server failed: what does its log say?',
};

function isTemporary(error: unknown): boolean {
  if (!(error instanceof LinkError)) return true;
  return error.end.kind === 'refused' && temporary.includes(error.end.status);
}
