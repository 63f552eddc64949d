import type { PollItem } from './poll-request.ts';

/** An answer with several items is at most this long, in characters. */
const longestAnswer = 2 ** 20;

/** The items of a session that the client has not acknowledged yet, in order. The first one ever has the number 1. */
export interface NumberedItems {
  readonly add: (item: PollItem) => void;
  /** Forgets the items up to this number. */
  readonly acknowledge: (received: number) => void;
  readonly isEmpty: () => boolean;
  /** An answer with the first items that are left, at least one, however long it is. */
  readonly first: () => string;
}

export function numberedItems(): NumberedItems {
  let items: string[] = [];
  let from = 1;
  return {
    add: (item) => void items.push(JSON.stringify(item)),
    acknowledge(received) {
      const count = Math.min(Math.max(received - from + 1, 0), items.length);
      items = items.slice(count);
      from += count;
    },
    isEmpty: () => items.length === 0,
    first() {
      let size = 0;
      const count = items.findIndex((text) => (size += text.length) > longestAnswer);
      const some = count < 0 ? items : items.slice(0, Math.max(1, count));
      return `{"from":${String(from)},"items":[${some.join()}]}`;
    },
  };
}
