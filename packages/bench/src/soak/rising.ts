/** By how much the last third of the samples may exceed the first, of each: a share of it and a fixed part. */
const margins: Readonly<Record<keyof Sample, { readonly share: number; readonly more: number }>> = {
  heap: { share: 0.05, more: 500_000 },
  handles: { share: 0.2, more: 10 },
  dials: { share: 0.25, more: 20 },
};

/** What is not flat: each measure whose median over the last third exceeds that over the first by more than its margin. */
export function rising(samples: readonly Sample[]): readonly string[] {
  const third = Math.floor(samples.length / 3);
  if (third === 0) return ['too few samples to tell'];
  return (['heap', 'handles', 'dials'] as const).flatMap((measure) => {
    const { share, more } = margins[measure];
    const first = median(samples.slice(0, third).map((sample) => sample[measure]));
    const last = median(samples.slice(-third).map((sample) => sample[measure]));
    return last > first * (1 + share) + more ? [`${measure}: ${first} at first, ${last} in the end`] : [];
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** What a process holds at one time, and how often it has dialled since the last. */
export interface Sample {
  /** In bytes, after garbage was collected. */
  readonly heap: number;
  /** Sockets, timers and pipes. */
  readonly handles: number;
  readonly dials: number;
}
