import { safeUrl } from '../text/safe-url.ts';

/**
 * The address at which a server speaks the HTTP fallback: that of its WebSocket with the scheme of HTTP, and `/poll` at the end
 * of the path. Throws for a URL that cannot be read.
 *
 * @example
 * pollUrl('ws://show:8000/ws/game/1/?client_type=osc'); // 'http://show:8000/ws/game/1/poll?client_type=osc'
 */
export function pollUrl(url: string): string {
  if (!URL.canParse(url) || !/^(ws|http)s?:$/.test(new URL(url).protocol))
    throw new SyntaxError(`Invalid URL: ${safeUrl(url)}`);
  const address = new URL(url.replace(/^(ws|http)/i, 'http'));
  address.pathname = address.pathname.replace(/\/?$/, '/poll');
  address.hash = '';
  return address.href;
}
