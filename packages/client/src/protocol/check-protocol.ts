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

/** Throws for a mistake in a protocol that no retry can fix: an invalid URL, or a delivery that cannot work. */
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
    if (!Object.hasOwn(outbound, type))
      throw new TypeError(`${name}: "${type}" is not a type of outbound; add its schema there, or remove its delivery`);
    if (!outages.includes(how.outage)) {
      throw new TypeError(
        `${name}.outage: expected drop, dropSilently, latest or keep, got ${JSON.stringify(how.outage)}`,
      );
    }
    // A JavaScript user has no compiler that asks for it.
    if (how.outage === 'keep' && (how.ttl as number | undefined) === undefined) {
      throw new TypeError(`${name}.ttl: expected a number of ms for which a message is kept, got nothing`);
    }
    checkNumbers(how, `${name}.`);
    if (how.outage !== 'keep' || !how.confirm) continue;
    const by = typeof how.confirm === 'object' ? how.confirm.by : type;
    if (Object.hasOwn(inbound, by)) continue;
    throw new TypeError(
      `${name}.confirm: "${by}" is not a type of inbound, so no confirmation could come back; add its schema there`,
    );
  }
}
