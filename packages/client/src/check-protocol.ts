import { checkUrl } from './link/check-url.ts';
import type { Delivery } from './delivery.ts';
import type { Message } from './message.ts';
import type { MessageMap } from './message-map.ts';
import type { Protocol } from './protocol.ts';

/** Throws when no retry can mend what a protocol says: an address that is none, or an echo that could not be seen. */
export function checkProtocol<I extends MessageMap, O extends MessageMap>({
  url,
  inbound,
  delivery = {},
}: Pick<Protocol<I, O>, 'url' | 'inbound' | 'delivery'>): void {
  checkUrl(url);
  for (const [type, how] of Object.entries(delivery as Readonly<Record<string, Delivery<Message> | undefined>>)) {
    if (how?.outage !== 'keep' || !how.confirm || Object.hasOwn(inbound, type)) continue;
    throw new TypeError(`delivery.${type}.confirm: inbound names no ${type}, so that none could be seen to come back`);
  }
}
