import type { Act } from './act.ts';

/** When a link was open: from its opening until it was lost, or until `Infinity`. */
export interface OpenSpan {
  readonly from: number;
  readonly to: number;
}

/** The times at which each box was open, by the box. */
export function openSpans({ links }: Pick<Act, 'links'>): ReadonlyMap<number, readonly OpenSpan[]> {
  const spans = new Map<number, OpenSpan[]>();
  for (const { box, kind, at } of links) {
    const own = spans.get(box) ?? [];
    spans.set(box, own);
    const last = own.at(-1);
    if (kind === 'open') own.push({ from: at, to: Infinity });
    else if (last?.to === Infinity) own[own.length - 1] = { ...last, to: at };
  }
  return spans;
}
