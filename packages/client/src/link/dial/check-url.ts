import type { PerDial } from '../../protocol/protocol.ts';
import { safeUrl } from '../../text/safe-url.ts';

/** Throws when a URL is a value and cannot be dialled: that no retry can mend. */
export function checkUrl(url: PerDial<string>): void {
  if (typeof url === 'function') return;
  if (!URL.canParse(url) || !/^wss?:$/.test(new URL(url).protocol)) {
    throw new TypeError(
      `url: ${JSON.stringify(safeUrl(url))} is no WebSocket address; it should look like ws://host:port/path${unseen(url)}`,
    );
  }
}

/** Names what a copied address may hold that nobody sees, as a byte order mark or a blank of no width. */
function unseen(url: string): string {
  const code = /[\p{Cf}\u00a0]/u.exec(url)?.[0].codePointAt(0);
  return code === undefined ? '' : `, without the invisible U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
