import type { Item } from './item.ts';

/** Items up to this size together go into one request, in characters: below what proxies accept by default. */
const longestRequest = 2 ** 18;

/** The items of one direction that the other end has not acknowledged yet, in order. */
export interface Unacknowledged {
  readonly add: (item: Item) => void;
  /** The fields of the next request: the first items that are left. The same again, until they are acknowledged. */
  readonly next: () => string;
  readonly isEmpty: () => boolean;
  /** Forgets the items up to this number. Returns `false` if it is no number of an item that was sent. */
  readonly acknowledge: (received: number) => boolean;
  /** The size of all items that are left, in characters. */
  readonly length: () => number;
}

export function unacknowledged(): Unacknowledged {
  let from = 1;
  let sent = 0;
  let items: readonly string[] = [];
  let added: string[] = [];
  let length = 0;
  const all = () => {
    if (added.length > 0) items = [...items, ...added];
    added = [];
    return items;
  };
  return {
    add(item) {
      const text = JSON.stringify(item);
      added.push(text);
      length += text.length;
    },
    next() {
      let size = 0;
      const count = all().findIndex((text) => (size += text.length) > longestRequest);
      // At least one, however long it is.
      const some = count < 0 ? items : items.slice(0, Math.max(1, count));
      sent = Math.max(sent, from + some.length - 1);
      return `"from":${from},"items":[${some.join()}]`;
    },
    isEmpty: () => all().length === 0,
    acknowledge(received) {
      if (received < from - 1 || received > sent) return false;
      const taken = all().slice(0, received - from + 1);
      length -= taken.reduce((sum, text) => sum + text.length, 0);
      items = items.slice(taken.length);
      from = received + 1;
      return true;
    },
    length: () => length,
  };
}
