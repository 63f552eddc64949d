import type { Again } from '../protocol/again.ts';
import type { MessageMap } from '../protocol/message.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { wishAfter } from './backoff.ts';
import type { LinkEnd } from './end/link-end.ts';

/**
 * Whether a link should be dialled again, by how often it has waited since it last proved stable and why it ended. A denial is
 * answered `now` if a function of the protocol may return a fresh token. The second `now` in a row is `later`.
 */
export function wishes<I extends MessageMap, O extends MessageMap>({
  url,
  headers,
  subprotocols,
  again,
}: Pick<Protocol<I, O>, 'url' | 'headers' | 'subprotocols' | 'again'>): (waits: number, end: LinkEnd) => Again {
  const mayBringToken = [url, headers, subprotocols].some((member) => typeof member === 'function');
  let before: Again = 'soon';
  return (waits, end) => {
    const first = waits === 0 || before !== 'now';
    before = wishAfter(end, (cause) => again?.(cause) ?? (mayBringToken && isDenied(cause) ? 'now' : undefined));
    return before === 'now' && !first ? 'later' : before;
  };
}

/** Whether a fresh token may help. */
function isDenied(end: LinkEnd): boolean {
  return end.kind === 'rejected' || (end.kind === 'refused' && (end.status === 401 || end.status === 403));
}
