import {
  combineLatest,
  distinctUntilChanged,
  filter,
  firstValueFrom,
  ignoreElements,
  map,
  merge,
  NEVER,
  type Observable,
  startWith,
  Subject,
  switchMap,
  tap,
  timeout,
  timer,
} from 'rxjs';
import type { BoxAddress, BoxReport, Told } from './box-messages.ts';
import { type BoxProcess, boxProcess$ } from './box-process.ts';

/** A link of a box that opened or was lost. */
export type LinkReport = Extract<BoxReport, { readonly box: number }>;

/** The boxes of the fleet, in a few processes. */
export interface Crowd {
  readonly pids: readonly number[];
  /** Everything so far. */
  readonly links: readonly LinkReport[];
  readonly join: (addresses: readonly BoxAddress[]) => void;
  readonly press: (box: number, n: number) => void;
  /** Resolves once this many boxes have been open for some time. Rejects if that takes too long. */
  readonly open: (count: number, time: OpenTime) => Promise<unknown>;
  /** Resolves with what the boxes have pressed and heard since the last time. */
  readonly tell: () => Promise<Told>;
}

/** How long boxes must be open, and how long to wait for that, in ms. */
interface OpenTime {
  readonly forMs: number;
  readonly withinMs: number;
}

/** Runs processes for boxes while subscribed, and emits once they have started. */
export function crowd$(count: number): Observable<Crowd> {
  return combineLatest(Array.from({ length: count }, () => boxProcess$())).pipe(switchMap(runCrowd$));
}

function runCrowd$(processes: readonly BoxProcess[]): Observable<Crowd> {
  const links: LinkReport[] = [];
  const open = new Set<number>();
  const opened$ = new Subject<number>();
  const processOf = (box: number) => processes[box % processes.length];
  const record = (report: BoxReport) => {
    if (report.kind === 'told') return;
    links.push(report);
    if (report.kind === 'open') open.add(report.box);
    else open.delete(report.box);
    opened$.next(open.size);
  };
  const crowd: Crowd = {
    pids: processes.map(({ pid }) => pid),
    links,
    join: (addresses) =>
      processes.forEach((one) =>
        one.send({ do: 'join', boxes: addresses.filter(({ box }) => processOf(box) === one) }),
      ),
    press: (box, n) => processOf(box)?.send({ do: 'press', box, n }),
    open: (wanted, { forMs, withinMs }) => {
      const enough$ = opened$.pipe(
        startWith(open.size),
        map((size) => size >= wanted),
        distinctUntilChanged(),
        switchMap((isEnough) => (isEnough ? timer(forMs) : NEVER)),
        timeout({ first: withinMs }),
      );
      return firstValueFrom(enough$);
    },
    tell: async () => {
      const told = await Promise.all(processes.map(toldBy));
      return {
        presses: told.flatMap(({ presses }) => presses),
        hearings: told.flatMap(({ hearings }) => hearings),
        outcomes: told.flatMap(({ outcomes }) => outcomes),
      };
    },
  };
  const recorded$ = merge(...processes.map(({ report$ }) => report$)).pipe(tap(record), ignoreElements());
  return recorded$.pipe(startWith(crowd));
}

function toldBy({ report$, send }: BoxProcess): Promise<Told> {
  const told = firstValueFrom(report$.pipe(filter((report) => report.kind === 'told')));
  send({ do: 'tell' });
  return told;
}
