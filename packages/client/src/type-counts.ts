/** How many types are counted: their names come from the network. */
const most = 100;

/** Counts messages by their type. */
export interface TypeCounts {
  readonly counts: ReadonlyMap<string, number>;
  readonly count: (type: string) => void;
}

/** An empty count, of the first hundred types. */
export function typeCounts(): TypeCounts {
  const counts = new Map<string, number>();
  return {
    counts,
    count(type) {
      if (counts.has(type) || counts.size < most) counts.set(type, (counts.get(type) ?? 0) + 1);
    },
  };
}
