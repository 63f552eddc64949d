import type { LinkEnd } from './link-end.ts';
import { safeUrl } from '../../text/safe-url.ts';
import { systemClock } from '../../time/system-clock.ts';

/** An answer of HTTP: the part that tells why there is no link. */
export interface Answer {
  readonly statusCode: number;
  readonly headers: { readonly location?: string; readonly date?: string; readonly 'retry-after'?: string };
}

/** The end of a dial that the server answered with an HTTP status. */
export function refused(url: string, { statusCode, headers }: Answer): LinkEnd {
  const { location, date } = headers;
  const retryAfterMs = waitOf(headers['retry-after'], date);
  return {
    kind: 'refused',
    status: statusCode,
    url: safeUrl(url),
    ...(location !== undefined && { location: safeUrl(location) }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
}

/** How long `Retry-After` asks to wait, in ms. It is a number of seconds, or a date on the server's clock, which `Date` shows. */
function waitOf(retryAfter = '', date = ''): number | undefined {
  const until = retryAfter.endsWith('GMT') ? Date.parse(retryAfter) - (Date.parse(date) || systemClock.wall()) : 0;
  const ms = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : until;
  return ms > 0 ? ms : undefined;
}
