import type { Row } from './performance-table.ts';

/** The factor by which other load on the machine may worsen a ratio. */
const margin = 3;

/** Checks whether our figure is missing or exceeds its target by more than a busy machine can explain. */
export function isFarBeyond({ scenario: { atMost = Infinity }, figures }: Row): boolean {
  return (figures.get('ours')?.median ?? Infinity) > margin * atMost;
}
