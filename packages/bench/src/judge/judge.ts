import { blame, lost } from './lost.ts';
import { duplicated } from './duplicated.ts';
import { type Figures, spread, tally } from './figures.ts';
import { promised, type Promised } from './promised.ts';
import { recoveries } from './recoveries.ts';
import { reordered } from './reordered.ts';
import { stale } from './stale.ts';
import type { Story } from './story.ts';

/** Calculates the figures for a run from its story. */
export function judge(story: Story, promise: Promised = promised): Figures {
  const missing = lost(story, promise);
  const doubled = duplicated(story);
  const late = stale(story, promise);
  const recovered = recoveries(story);
  const silences = recovered.filter(({ kind }) => kind === 'silence');
  const arrived = new Set(story.arrivals.map(({ n }) => n));
  const said = new Map(story.outcomes.map(({ n, outcome }) => [n, outcome]));
  const untrue = story.outcomes.filter(({ n, outcome }) => outcome === 'confirmed' && !arrived.has(n));
  return {
    faults: story.faults.length,
    sent: story.presses.length,
    lost: missing.reachable.length,
    lostAt: tally(blame(story, missing.reachable)),
    lostSaid: tally(missing.reachable.map((n) => said.get(n) ?? 'nothing')),
    lostInAll: missing.all.length,
    duplicated: doubled.withIds,
    duplicatedWithoutIds: doubled.withoutIds,
    stale: late.written.length,
    staleAtHost: late.arrived.length,
    reordered: reordered(story).length,
    crashed: story.crashes.length,
    gaveUp: story.links.filter(({ kind }) => kind === 'gaveUp').length,
    falselyConfirmed: untrue.length,
    noticedMs: spread(recovered.map(({ noticedMs }) => noticedMs)),
    silenceNoticedMs: spread(silences.map(({ noticedMs }) => noticedMs)),
    reconnectedMs: spread(recovered.map(({ reconnectedMs }) => reconnectedMs)),
  };
}
