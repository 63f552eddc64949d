/** The upper bounds of the buckets of a short time, in s. A press is too old to be sent after 1.5 s. */
export const latencyBuckets = [
  ...[0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1],
  ...[0.25, 0.5, 1, 1.5, 2.5, 5, 10],
];
