/** What one contestant took in each round, in ns per piece of work. */
export interface Measurement {
  readonly name: string;
  readonly medianNs: number;
  /** The middle half of the rounds lies between these. */
  readonly quartilesNs: readonly [number, number];
  /** The median as a part of the first contestant's. */
  readonly ratio: number;
}

/** Does so much work, and says how many pieces it was. */
export interface Contestant {
  readonly name: string;
  readonly work: () => number | Promise<number>;
}

function at(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;
}

/** Lets contestants work in turn, round after round, so that what else the machine does meets all of them. */
export async function measure(contestants: readonly Contestant[], rounds = 15): Promise<readonly Measurement[]> {
  const taken = contestants.map(({ name, work }) => ({ name, work, ns: new Array<number>() }));
  for (let round = -2; round < rounds; round++) {
    for (const { work, ns } of taken) {
      const begun = process.hrtime.bigint();
      const pieces = await work();
      if (round >= 0) ns.push(Number(process.hrtime.bigint() - begun) / pieces); // two rounds to warm up
    }
  }
  const medians = taken.map(({ name, ns }) => {
    const sorted = [...ns].sort((a, b) => a - b);
    return { name, medianNs: at(sorted, 0.5), quartilesNs: [at(sorted, 0.25), at(sorted, 0.75)] as const };
  });
  return medians.map((one) => ({ ...one, ratio: one.medianNs / (medians[0]?.medianNs ?? NaN) }));
}
