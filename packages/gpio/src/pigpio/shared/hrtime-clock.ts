import process from 'node:process';
import type { MonotonicClock } from '../../driver/monotonic-clock.ts';

/** The clock that the kernel stamps edges with, so that edges of different drivers can be compared. */
export const hrtimeClock: MonotonicClock = { monotonic: () => Number(process.hrtime.bigint()) / 1e6 };
