import type { Act } from './act.ts';
import { openSpans } from './open-spans.ts';

/** When a box was back after an incident, in ms from it. `Infinity` means never. */
export interface Recovery {
  readonly box: number;
  /** When it was open for good. 0 if its link was not lost. */
  readonly openMs: number;
  /** When it heard a press that was made after that. */
  readonly heardMs: number;
}

/** Finds out when each box was back. A box whose link is open, but which hears nothing of its game, is not. */
export function recoveries(act: Act): readonly Recovery[] {
  const { boxes, presses, hearings, incidentAt = 0 } = act;
  const spans = openSpans(act);
  const madeAt = new Map(presses.map(({ n, at }) => [n, at]));
  const heard = new Map<number, { readonly at: number; readonly madeAt: number }[]>();
  for (const { n, box, at } of hearings) {
    heard.set(box, [...(heard.get(box) ?? []), { at, madeAt: madeAt.get(n) ?? -Infinity }]);
  }
  return Array.from({ length: boxes }, (_, box) => {
    const last = spans.get(box)?.at(-1);
    const openAt = last?.to === Infinity ? Math.max(last.from, incidentAt) : Infinity;
    const after = (heard.get(box) ?? []).filter((hearing) => hearing.madeAt >= openAt).map(({ at }) => at);
    return { box, openMs: openAt - incidentAt, heardMs: Math.min(Infinity, ...after) - incidentAt };
  });
}
