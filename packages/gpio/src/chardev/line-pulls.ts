import { lineFlags } from './line-flags.ts';

/** The flag for each resistor that an input may have. */
export const linePulls = { up: lineFlags.pullUp, down: lineFlags.pullDown, none: lineFlags.noPull } as const;
