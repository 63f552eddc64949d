import { durationText } from '../../time/duration-text.ts';
import type { LinkEnd } from './link-end.ts';

type Refused = Extract<LinkEnd, { readonly kind: 'refused' }>;

/** What an HTTP status in place of a WebSocket means, and what to try. */
export function refusalAdvice(end: Refused): string {
  const { status, url, retryAfterMs } = end;
  const wait = retryAfterMs === undefined ? '' : `; the server asks us to wait for ${durationText(retryAfterMs)}`;
  if (status >= 300 && status < 400) return redirection(end);
  if (status === 400 && url.startsWith('ws:'))
    return `the server cannot read the request: is it wss:// there? If not, ${upgrade}`;
  return (byStatus[status] ?? (status < 500 ? otherRefusal : serverFailed)) + wait;
}

const upgrade = 'does a proxy in between pass Upgrade on?';
const noWebSocket = `there is a web server, but no WebSocket: is the path right, and ${upgrade}`;
const otherRefusal = `the server does not take us: is the address right, and ${upgrade}`;
const serverFailed = `the server failed: what does its log say, and ${upgrade}`;

const byStatus: Readonly<Record<number, string>> = {
  200: noWebSocket,
  400: `the server cannot read the request: ${upgrade}`,
  401: 'the server wants to know who we are: give the token or the password that it expects, in the URL or in a header',
  403: 'the server does not let us in: does it check the Origin, or want a token?',
  404: noWebSocket,
  405: noWebSocket,
  407: 'a proxy in between wants a password: is there a way past it?',
  408: 'the server did not get our request in time: is the network slow?',
  426: 'the server was not asked for a WebSocket: a proxy in between has to pass Upgrade and Connection on',
  429: 'the server has had too many dials: are there many clients at one address?',
  502: 'a proxy does not reach the backend behind it: is the backend running?',
  503: 'the backend is not ready, or has too much to do: is it starting?',
  504: 'a proxy got no answer from the backend behind it: is the backend running?',
};

/** Where a redirection leads. We never go there by ourselves: who answers a WebSocket so may be anybody. */
function redirection({ url, location }: Refused): string {
  if (location === undefined) return 'the server sends us elsewhere, but does not say where';
  const here = url.replace(/^ws/, 'http');
  const there = URL.canParse(location, here) ? new URL(location, here) : undefined;
  if (there?.hostname === new URL(here).hostname)
    return `the server is elsewhere: dial ${there.href.replace(/^http/, 'ws')}`;
  return `the server sends us to ${location} and we do not go there: is that the backend, or does the network want a login first (a captive portal)?`;
}
