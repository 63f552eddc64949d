/** An item that may be removed from any position. */
export interface Removable {
  gone: boolean;
}

/** Sorted items. Equal items keep the order in which they were added. */
export interface SortedQueue<T extends Removable> {
  readonly add: (item: T) => void;
  readonly addAll: (items: readonly T[]) => void;
  readonly first: () => T | undefined;
  readonly all: () => readonly T[];
}

/**
 * An empty queue. An item that is gone is discarded when it reaches the front, or when more than half of all items are gone.
 * Nothing moves up when an item is removed, so the cost for each item does not depend on the length of the queue.
 */
export function sortedQueue<T extends Removable>(compare: (one: T, other: T) => number): SortedQueue<T> {
  let items: T[] = [];
  let front = 0;
  let room = leastRoom;

  const tidy = () => {
    items = items.slice(front).filter(({ gone }) => !gone);
    front = 0;
    room = 2 * items.length + leastRoom;
  };
  /** Where an item belongs, found by halving. */
  const placeOf = (item: T) => {
    let [from, to] = [front, items.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const other = items[middle];
      if (other && compare(other, item) > 0) to = middle;
      else from = middle + 1;
    }
    return from;
  };
  return {
    add(item) {
      if (items.length >= room) tidy();
      const last = items.at(-1);
      if (!last || compare(last, item) <= 0) items.push(item);
      else items.splice(placeOf(item), 0, item);
    },
    addAll(more) {
      tidy();
      items = [...items, ...more].sort(compare);
    },
    first() {
      while (items[front]?.gone) front += 1;
      const next = items[front];
      if (!next && front > 0) items.length = front = 0;
      return next;
    },
    all() {
      tidy();
      return items;
    },
  };
}

const leastRoom = 32;
