import { isUndecided, type FairStep } from '@hardware-ws/fairness';
import { combineLatest, filter, forkJoin, map, merge, of, take, timeout, type Observable } from 'rxjs';
import { runAlongside } from '../../operators/run-alongside.ts';
import type { FairSimulation } from './fair-simulation.ts';
import { pressBoxes$, type RacePress } from './press-boxes.ts';
import type { SimulatedGame } from './simulated-box.ts';
import { timedLine } from './timed-line.ts';

/** How long to wait for a winner, in ms. */
const limitMs = 5000;

/** Presses buttons. Completes once everybody has heard who won, or no press counts. Emits the presses, and why one was ignored. */
export function race$(
  { host, boxes, clock }: Pick<FairSimulation, 'host' | 'boxes' | 'clock'>,
  presses: readonly (RacePress & { readonly box: FairSimulation['boxes'][number] })[],
): Observable<string> {
  const press$ = presses.map(({ box: { step$ } }) =>
    step$.pipe(
      filter(({ input }) => input?.kind === 'press'),
      take(1),
    ),
  );
  const ignored$ = merge(...press$).pipe(
    filter(isIgnored),
    map(({ note = '' }) => timedLine(note, clock.wall())),
  );
  const pressed$ = forkJoin(press$);
  const won$ = forkJoin([host, ...boxes.map(({ game }) => game)].map(winner$));
  const noWinner$ = pressed$.pipe(filter((steps) => steps.every(isIgnored)));
  const over$ = combineLatest([pressed$, merge(won$, noWinner$)]).pipe(
    take(1),
    map(() => ''),
    timeout({ first: limitMs, with: () => of(timedLine(`nobody has won within ${limitMs} ms`, clock.wall())) }),
  );
  return merge(over$, pressBoxes$(presses, clock)).pipe(runAlongside(ignored$));
}

/** The next number that a client hears. */
function winner$(game: SimulatedGame): Observable<unknown> {
  return game.on('buzzer_pressed').pipe(
    filter(({ buzzerId }) => buzzerId !== null),
    take(1),
  );
}

function isIgnored({ state, send }: FairStep): boolean {
  return send.length === 0 && !isUndecided(state);
}
