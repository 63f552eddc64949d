import { truncated } from '../text/truncated.ts';

/** How many types are counted, and how many characters of each are kept. Limited, because types come from the network. */
const most = 100;

/** The name under which all further types are counted. */
const others = '(others)';

/** Counts messages by type. */
export interface TypeCounts {
  readonly counts: ReadonlyMap<string, number>;
  readonly count: (type: string) => void;
}

/** Counts the first hundred types separately, by their first hundred characters, and all further types together. */
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
