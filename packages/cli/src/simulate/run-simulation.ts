import { relay$ } from '@hardware-ws/relay';
import {
  catchError,
  combineLatest,
  concat,
  concatMap,
  endWith,
  filter,
  ignoreElements,
  merge,
  of,
  switchMap,
  take,
  takeWhile,
  type Observable,
} from 'rxjs';
import { linkLines } from './link-lines.ts';
import { perform } from './perform.ts';
import { simulation, type Simulation } from './simulation.ts';
import { Subject } from 'rxjs';

/** Stands for the end of the lines, which is that of the simulation. */
const end = Symbol('end');

/**
 * Runs the relay and all that takes part, does what each line says once everything is connected and the line before has
 * had its effect, and emits what is to be told. Completes after the last line.
 */
export function runSimulation$(linesOf: (simulation: Simulation) => Observable<string>): Observable<string> {
  const listening$ = relay$({ port: 8000 }).pipe(
    // Somebody else's backend may be there: any other port will do.
    catchError(() => relay$()),
    filter((event) => event.kind === 'listening'),
  );
  return listening$.pipe(
    switchMap(({ port }) =>
      concat(of(`backend  ws://127.0.0.1:${port}/ws/game/1/   (built in)`), play$(`127.0.0.1:${port}`, linesOf)),
    ),
    endWith(end),
    takeWhile((told): told is string => told !== end),
  );
}

function play$(server: string, linesOf: (simulation: Simulation) => Observable<string>): Observable<string | symbol> {
  const told$ = new Subject<string>();
  const taking = simulation(server, (text) => told$.next(text));
  const { box$, bridge$, quizmaster$, buzzer, host, osc } = taking;
  const ready$ = combineLatest([buzzer.on('toggle_buzzers'), ...[buzzer, host, osc].map(open$)]).pipe(take(1));
  const lines$ = linesOf(taking).pipe(concatMap((line) => perform(taking, line)));
  return merge(
    told$,
    buzzer.status$.pipe(linkLines()),
    merge(quizmaster$, bridge$).pipe(ignoreElements()),
    host.status$.pipe(
      filter(({ kind }) => kind === 'open'),
      take(1),
      switchMap(() => box$),
      ignoreElements(),
    ),
    concat(ready$.pipe(ignoreElements()), lines$, of(end)),
  );
}

function open$({ status$ }: Simulation['buzzer']): Observable<unknown> {
  return status$.pipe(filter(({ kind }) => kind === 'open'));
}
