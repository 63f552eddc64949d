import type { Story } from './story.ts';

/** How a candidate recovered from a fault that ended an open link. Times are in ms from the fault. `Infinity` means never. */
export interface Recovery {
  readonly kind: string;
  readonly noticedMs: number;
  readonly reconnectedMs: number;
}

/** The kinds of faults that end a link. */
const ending = new Set(['reset', 'fin', 'close', 'outage', 'stall, reset', 'silence', 'drip']);

/** Finds the recovery from each fault that ended an open link. A fault counts as noticed only before the next fault. */
export function recoveries({ faults, links }: Story): readonly Recovery[] {
  return faults.flatMap(({ lane, kind, at }) => {
    const here = links.filter((event) => event.lane === lane);
    const wasOpen = here.filter((event) => event.at < at).at(-1)?.kind === 'open';
    if (!wasOpen || !ending.has(kind)) return [];
    const next = faults.filter((fault) => fault.lane === lane && fault.at > at);
    const until = Math.min(...next.map((fault) => fault.at));
    const downAt = here.find((event) => event.at >= at && event.at < until && event.kind !== 'open')?.at ?? Infinity;
    const openAt = here.find((event) => event.at > downAt && event.kind === 'open')?.at ?? Infinity;
    return [{ kind, noticedMs: downAt - at, reconnectedMs: openAt - at }];
  });
}
