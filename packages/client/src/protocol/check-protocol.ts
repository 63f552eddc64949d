import { checkNumbers } from '../options/check-numbers.ts';
import { checkUrl } from '../link/dial/check-url.ts';
import type { Delivery } from './delivery.ts';
import type { Message, MessageMap } from './message.ts';
import type { Protocol } from './protocol.ts';

const outages: readonly unknown[] = [
  'drop',
  'dropSilently',
  'latest',
  'keep',
] satisfies readonly Delivery<Message>['outage'][];

/** Throws when no retry can mend what a protocol says: an address that is none, a delivery that cannot be kept. */
export function checkProtocol<I extends MessageMap, O extends MessageMap>({
  url,
  inbound,
  outbound,
  delivery = {},
}: Pick<Protocol<I, O>, 'url' | 'inbound' | 'outbound' | 'delivery'>): void {
  checkUrl(url);
  for (const [type, how] of Object.entries(delivery as Readonly<Record<string, Delivery<Message> | undefined>>)) {
    const name = `delivery.${type}`;
    if (how === undefined) continue;
    if (!Object.hasOwn(outbound, type)) throw new TypeError(`${name}: outbound names no ${type}, so none is ever sent`);
    if (!outages.includes(how.outage)) {
      throw new TypeError(
        `${name}.outage: ${JSON.stringify(how.outage)} is unknown; it must be drop, dropSilently, latest or keep`,
      );
    }
    // No compiler may have asked for it.
    if (how.outage === 'keep' && (how.ttl as number | undefined) === undefined) {
      throw new TypeError(`${name}.ttl is missing; it must say for how many ms a message is kept`);
    }
    checkNumbers(how, `${name}.`);
    if (how.outage !== 'keep' || !how.confirm || Object.hasOwn(inbound, type)) continue;
    throw new TypeError(`${name}.confirm: inbound names no ${type}, so that none could be seen to come back`);
  }
}
