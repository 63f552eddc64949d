/** What will happen, in the order of virtual time. Times are in ms. */
export interface Agenda {
  readonly now: () => number;
  /** Calls a function at a time. A time that has passed means at once. What has the same time happens in the order of the calls. */
  readonly at: (time: number, act: () => void) => void;
  /** Lets everything happen, until nothing is left or `isOver` says so. */
  readonly run: (isOver: () => boolean) => void;
}

interface Entry {
  readonly time: number;
  readonly order: number;
  readonly act: () => void;
}

/**
 * Creates an agenda of virtual time, which is a binary heap: a session of fifty rounds has 20,000 entries.
 *
 * @example
 * const agenda = openAgenda(0);
 * agenda.at(20, () => console.log(agenda.now())); // 20
 * agenda.run(() => false);
 */
export function openAgenda(start: number): Agenda {
  const heap: Entry[] = [];
  let now = start;
  let order = 0;
  return {
    now: () => now,
    at: (time, act) => push(heap, { time: Math.max(time, now), order: (order += 1), act }),
    run: (isOver) => {
      while (!isOver()) {
        const next = pop(heap);
        if (next === undefined) return;
        now = next.time;
        next.act();
      }
    },
  };
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.time < b.time || (a.time === b.time && a.order < b.order);
}

function push(heap: Entry[], entry: Entry): void {
  let at = heap.length;
  heap.push(entry);
  while (at > 0) {
    const above = (at - 1) >> 1;
    const parent = heap[above];
    if (parent === undefined || !isBefore(entry, parent)) break;
    heap[at] = parent;
    at = above;
  }
  heap[at] = entry;
}

function pop(heap: Entry[]): Entry | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (first === undefined || last === undefined || heap.length === 0) return first;
  let at = 0;
  for (;;) {
    const left = heap[2 * at + 1];
    const right = heap[2 * at + 2];
    if (left === undefined) break;
    const isRight = right !== undefined && isBefore(right, left);
    const child = isRight ? right : left;
    if (!isBefore(child, last)) break;
    heap[at] = child;
    at = 2 * at + (isRight ? 2 : 1);
  }
  heap[at] = last;
  return first;
}
