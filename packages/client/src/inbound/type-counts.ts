import { truncated } from '../text/truncated.ts';

/** How many types are counted, and how many characters of each are kept: their names come from the network. */
const most = 100;

/** Where all further types are counted. */
const others = '(others)';

/** Counts messages by their type. */
export interface TypeCounts {
  readonly counts: ReadonlyMap<string, number>;
  readonly count: (type: string) => void;
}

/** An empty count, of the first hundred types, by their first hundred characters, and of all others as one. */
export function typeCounts(): TypeCounts {
  const counts = new Map<string, number>();
  const add = (type: string) => counts.set(type, (counts.get(type) ?? 0) + 1);
  return {
    counts,
    count(type) {
      const name = type.length > most ? truncated(type, most) : type;
      if (counts.has(name)) add(name);
      else add(counts.size < most ? truncated(name, name.length) : others);
    },
  };
}
