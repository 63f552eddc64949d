import { durationText } from '../../time/duration-text.ts';
import type { LinkEnd } from './link-end.ts';

type Refused = Extract<LinkEnd, { readonly kind: 'refused' }>;

/** Explains an HTTP status that came instead of a WebSocket: what it means, and what to try. */
export function refusalAdvice(end: Refused): string {
  const { status, url, retryAfterMs } = end;
  const wait = retryAfterMs === undefined ? '' : `; the server asks for a pause of ${durationText(retryAfterMs)}`;
  if (status >= 300 && status < 400) return redirection(end);
  if (status === 400 && url.startsWith('ws:'))
    return `the server cannot read the request: should the URL begin with wss://? If not, ${upgrade}`;
  return (byStatus[status] ?? (status < 500 ? otherRefusal : serverFailed)) + wait;
}

const upgrade = 'does a proxy forward Upgrade?';
const noWebSocket = `a web server answers, but without a WebSocket: is the path right, and ${upgrade}`;
const otherRefusal = `the server refuses the connection: is the address right, and ${upgrade}`;
const serverFailed = `the server failed: what does its log say, and ${upgrade}`;

const byStatus: Readonly<Record<number, string>> = {
  200: noWebSocket,
  400: `the server cannot read the request: ${upgrade}`,
  401: 'the server requires a token or a password: pass it in the URL or in a header',
  403: 'the server forbids the connection: does it check the Origin, or require a token?',
  404: noWebSocket,
  405: noWebSocket,
  407: 'a proxy requires a password: is there a way around it?',
  408: 'the server did not get the request in time: is the network slow?',
  426: 'the request for a WebSocket did not reach the server: a proxy must forward Upgrade and Connection',
  429: 'the server got too many requests: do many clients share one address?',
  502: 'a proxy cannot reach the backend: is the backend running?',
  503: 'the backend is not ready or overloaded: is it starting?',
  504: 'a proxy got no answer from the backend: is the backend running?',
};

/** Explains a redirection. It is never followed, because anybody may have answered. */
function redirection({ url, location }: Refused): string {
  if (location === undefined) return 'the server redirects, but does not say where';
  const here = url.replace(/^ws/, 'http');
  const there = URL.canParse(location, here) ? new URL(location, here) : undefined;
  if (there?.hostname === new URL(here).hostname)
    return `the server has moved: dial ${there.href.replace(/^http/, 'ws')}`;
  return `the server redirects to ${location} but redirections are not followed: is that the backend, or does the network require a login (a captive portal)?`;
}
