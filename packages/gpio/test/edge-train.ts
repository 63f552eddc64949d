import fc from 'fast-check';
import type { GpioEdge } from '../src/driver/edges-driver.ts';

/** Any edges of GPIO17 and GPIO27, in the order of their timestamps. */
export const edgeTrain = fc
  .array(
    fc.record({
      pin: fc.constantFrom('GPIO17', 'GPIO27'),
      level: fc.constantFrom(0 as const, 1 as const),
      gap: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 20 })),
    }),
    { maxLength: 40 },
  )
  .map((edges) => {
    let at = 0;
    return edges.map(({ pin, level, gap }): GpioEdge => ({ pin, level, at: (at += gap) }));
  });
