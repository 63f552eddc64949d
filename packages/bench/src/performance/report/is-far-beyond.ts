import type { Row } from './performance-table.ts';

/** How much more than what is asked a machine with other work may make of a ratio. */
const margin = 3;

/** Whether ours takes so much more than is asked of it that no busy machine explains it; also when it has no figure. */
export function isFarBeyond({ scenario: { atMost = Infinity }, figures }: Row): boolean {
  return (figures.get('ours')?.median ?? Infinity) > margin * atMost;
}
