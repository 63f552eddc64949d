import { openBench } from './scenarios/bench.ts';

// The values measured on Node 20, plus 10 %. The heap after a garbage collection hardly differs between two runs.
const limits = [
  { consumers: 1, kb: 55 },
  { consumers: 6, kb: 60 },
];

describe('an idle connection', () => {
  it.each(limits)('uses at most $kb KB of the heap with $consumers consumers', async ({ consumers, kb }) => {
    const bench = await openBench();
    const took = await bench.run({ name: 'ours' }, { kind: 'memory', of: 'heap', connections: 300, consumers });
    bench.close();
    expect(took).toBeGreaterThan(1);
    expect(took).toBeLessThan(kb);
  });
});
