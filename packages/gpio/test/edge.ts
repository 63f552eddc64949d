import type { GpioEdge } from '../src/driver/edges-driver.ts';

/** An edge of GPIO17, or of the pin that is named. */
export function edge(level: 0 | 1, at: number, pin = 'GPIO17'): GpioEdge {
  return { pin, level, at };
}
