// npm run example packages/osc/bench/main.ts
import { oscBench } from './osc-bench.ts';

for (const [job, measurements] of Object.entries(await oscBench())) {
  console.log(`${job}, per message: median, middle half of the rounds, ratio`);
  for (const { name, medianNs, quartilesNs, ratio } of measurements) {
    const [low, high] = quartilesNs.map((ns) => (ns / 1000).toFixed(2));
    console.log(
      `  ${name.padEnd(28)} ${(medianNs / 1000).toFixed(2).padStart(7)} µs   ${String(low)}–${String(high)}   ${ratio.toFixed(2)}`,
    );
  }
}
