import { type BehaviorSubject, mergeMap, switchMap } from 'rxjs';
import type { OpenedGame } from '../game/open-game.ts';
import type { Vitals } from '../vitals/vitals.ts';

/** The connection of a process that opens another one for each role. The last faults of an old one are reported too. */
export function currentConnection(opened$: BehaviorSubject<OpenedGame>): Vitals['connection'] {
  return {
    status$: opened$.pipe(switchMap(({ connection }) => connection.status$)),
    latency$: opened$.pipe(switchMap(({ connection }) => connection.latency$)),
    fault$: opened$.pipe(mergeMap(({ connection }) => connection.fault$)),
    heldCount: () => opened$.value.connection.heldCount(),
  };
}
