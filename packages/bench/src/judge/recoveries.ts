import type { Story } from './story.ts';

/** What a fault that ended an open link led to, in ms from the fault; `Infinity` is never. */
export interface Recovery {
  readonly kind: string;
  readonly noticedMs: number;
  readonly reconnectedMs: number;
}

/** The events that end a link. */
const ending = new Set(['reset', 'fin', 'close', 'outage', 'stall, reset', 'silence', 'drip']);

/** How each such fault was noticed, before the next one came, and recovered from. */
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
