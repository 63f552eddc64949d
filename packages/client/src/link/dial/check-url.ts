import type { PerDial } from '../../protocol/route-target.ts';
import { safeUrl } from '../../text/safe-url.ts';

/** Throws for a URL that cannot be dialled, because no retry can fix that. A function is not checked. */
export function checkUrl(url: PerDial<string>): void {
  if (typeof url === 'function') return;
  if (!URL.canParse(url) || !/^wss?:$/.test(new URL(url).protocol)) {
    throw new TypeError(
      `url: expected a WebSocket address such as ws://host:port/path${invisible(url)}, got ${JSON.stringify(safeUrl(url))}`,
    );
  }
}

/** Names an invisible character that a copied address may contain, for example a byte order mark. */
function invisible(url: string): string {
  const code = /[\p{Cf}\u00a0]/u.exec(url)?.[0].codePointAt(0);
  return code === undefined
    ? ''
    : ` without the invisible character U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
