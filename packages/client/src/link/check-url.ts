import type { PerDial } from '../protocol.ts';
import { safeUrl } from '../safe-url.ts';

/** Throws when a URL is a value and cannot be dialled: that no retry can mend. */
export function checkUrl(url: PerDial<string>): void {
  if (typeof url === 'function') return;
  if (!URL.canParse(url) || !/^wss?:$/.test(new URL(url).protocol)) {
    throw new TypeError(
      `url: ${JSON.stringify(safeUrl(url))} is no WebSocket address; it should look like ws://host:port/path`,
    );
  }
}
