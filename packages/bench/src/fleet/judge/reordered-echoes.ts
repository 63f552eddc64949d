import { reordered } from '../../judge/reordered.ts';
import type { Act } from './act.ts';

/**
 * Counts the presses that came back to their box after a later one. Other boxes do not count: one that came in between, or whose
 * worker is behind, hears a press late that its own box has long given up.
 */
export function reorderedEchoes({ presses, hearings }: Act): number {
  const boxOf = new Map(presses.map(({ n, box }) => [n, box]));
  const echoes = hearings.filter(({ n, box }) => boxOf.get(n) === box).sort((a, b) => a.at - b.at);
  const arrivals = echoes.map(({ n, box, at }) => ({ lane: box, n, pressId: `press-${n}`, at }));
  const made = presses.map(({ n, box, at }) => ({ n, lane: box, at }));
  return reordered({ presses: made, arrivals }).length;
}
