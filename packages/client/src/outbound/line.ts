/** What may leave a line from anywhere in it. */
export interface InLine {
  gone: boolean;
}

/** Things in order; those that are level in the order in which they came. */
export interface Line<T extends InLine> {
  /** Costs as much as there are things that come after it: none, mostly. */
  readonly add: (item: T) => void;
  readonly addAll: (items: readonly T[]) => void;
  readonly first: () => T | undefined;
  readonly all: () => readonly T[];
}

/**
 * An empty line. What is gone is let go of when it comes to the front, or when it is more than half of all: so nothing is
 * moved up when something leaves, and a line costs the same for each thing in it, however long it is.
 */
export function line<T extends InLine>(compare: (one: T, other: T) => number): Line<T> {
  let items: T[] = [];
  let front = 0;
  let room = leastRoom;

  const tidy = () => {
    items = items.slice(front).filter(({ gone }) => !gone);
    front = 0;
    room = 2 * items.length + leastRoom;
  };
  return {
    add(item) {
      if (items.length >= room) tidy();
      let at = items.length;
      for (let other = items[at - 1]; other && at > front && compare(other, item) > 0; other = items[at - 1]) at -= 1;
      if (at === items.length) items.push(item);
      else items.splice(at, 0, item);
    },
    addAll(more) {
      tidy();
      items = [...items, ...more].sort(compare);
    },
    first() {
      while (items[front]?.gone) front += 1;
      const next = items[front];
      if (!next) items.length = front = 0;
      return next;
    },
    all() {
      tidy();
      return items;
    },
  };
}

const leastRoom = 32;
