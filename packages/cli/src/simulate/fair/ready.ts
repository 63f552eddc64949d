import { isOpen$ } from '@hardware-ws/client';
import { clockEstimate, type RefereeState } from '@hardware-ws/fairness';
import { combineLatest, filter, map, mergeMap, take, type Observable } from 'rxjs';
import { fairGame } from '../../game/fair-game.ts';
import type { FairSimulation } from './fair-simulation.ts';
import type { SimulatedBox } from './simulated-box.ts';
import { timedLine } from './timed-line.ts';

/** How many pings a box gets when it joins. After them, its clock is known as well as its link allows. */
const joinPings = 20;

/** Waits until the referee decides and knows the clocks of all boxes. Emits a line for each clock, and completes. */
export function readyLines$({ host, boxes, refereeStep$, clock }: FairSimulation): Observable<string> {
  const measured$ = refereeStep$.pipe(
    filter(({ state }) => state.rules && boxes.every((box) => isMeasured(state, box))),
  );
  const referred = boxes.map(({ game }) =>
    fairGame(game)
      .on('referee_status')
      .pipe(filter(({ rules }) => rules)),
  );
  const open$ = isOpen$(host).pipe(filter((open) => open));
  return combineLatest([measured$, open$, ...referred]).pipe(
    take(1),
    mergeMap(([{ state }]) => boxes.map((box) => clockText(state, box, clock.monotonic()))),
    map((text) => timedLine(text, clock.wall())),
  );
}

function isMeasured({ boxes }: RefereeState, { id }: SimulatedBox): boolean {
  const box = boxes.get(String(id));
  return box !== undefined && box.pingCount >= joinPings && box.pings.slice(0, -1).every(({ answered }) => answered);
}

/** How far the clock of a box is ahead of this machine's, in truth and as the referee has measured it. */
function clockText({ boxes }: RefereeState, { id, clock, ppm }: SimulatedBox, now: number): string {
  const box = boxes.get(String(id));
  const estimate = box && clockEstimate(box.clock, now);
  const truth = `the clock of box ${id} is ${(clock.monotonicAt(now) - now).toFixed(1)} ms ahead (${ppm < 0 ? '' : '+'}${ppm} ppm)`;
  if (estimate === undefined) return truth;
  return `${truth}; the referee measured ${estimate.offset.toFixed(1)} ± ${estimate.error.toFixed(1)} ms`;
}
