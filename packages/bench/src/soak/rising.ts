/** How much the last third of the samples may exceed the first third: a share of the first plus a fixed amount. */
const margins: Readonly<Record<keyof Sample, { readonly share: number; readonly more: number }>> = {
  heap: { share: 0.05, more: 500_000 },
  handles: { share: 0.2, more: 10 },
  dials: { share: 0.25, more: 20 },
};

/** Reports each measure that rose: its median in the last third exceeds its median in the first third by more than the margin. */
export function rising(samples: readonly Sample[]): readonly string[] {
  const third = Math.floor(samples.length / 3);
  if (third === 0) return ['too few samples'];
  return (['heap', 'handles', 'dials'] as const).flatMap((measure) => {
    const { share, more } = margins[measure];
    const first = median(samples.slice(0, third).map((sample) => sample[measure]));
    const last = median(samples.slice(-third).map((sample) => sample[measure]));
    return last > first * (1 + share) + more ? [`${measure}: ${first} at the start, ${last} at the end`] : [];
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The resources of a process at one time. */
export interface Sample {
  /** The used heap after a garbage collection, in bytes. */
  readonly heap: number;
  /** The number of sockets, timers and pipes. */
  readonly handles: number;
  /** The number of dials since the last sample. */
  readonly dials: number;
}
