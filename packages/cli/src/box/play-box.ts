import { systemClock } from '@hardware-ws/client';
import type { FairStep } from '@hardware-ws/fairness';
import type { BuzzerState } from '@hardware-ws/quizzer';
import type { Logger } from 'pino';
import {
  type BehaviorSubject,
  combineLatest,
  EMPTY,
  identity,
  ignoreElements,
  map,
  merge,
  type Observable,
  startWith,
  tap,
} from 'rxjs';
import type { OpenedGame } from '../game/open-game.ts';
import type { GpioDriver } from '../gpio/gpio-drivers.ts';
import { runAlongside } from '../operators/run-alongside.ts';
import { parseLogLevel } from '../options/log-options.ts';
import { printLive } from '../output/live-output.ts';
import { outcomeJson } from '../output/written-text.ts';
import { type BoxPress, boxReport, isPress } from '../status/box-report.ts';
import type { Vitals } from '../vitals/vitals.ts';
import { boxLines } from './box-lines.ts';
import { buzzerBox$, type BuzzerBoxEvent, type BuzzerBoxOptions } from './buzzer-box.ts';
import { heardState } from './heard-state.ts';
import type { Box } from './read-box.ts';

/** The options of {@link playBox$}. */
export interface PlayBoxOptions extends Pick<BuzzerBoxOptions, 'clientId' | 'timing' | 'falseStartMs' | 'hold'> {
  readonly opened: OpenedGame;
  readonly box: Box;
  readonly gpio: GpioDriver;
  /** The state that the box begins with, and what becomes of it. */
  readonly state$: BehaviorSubject<BuzzerState>;
  readonly fair: boolean;
  readonly log: Logger;
  readonly activity$: Vitals['activity$'];
}

/** Plays a buzzer box in a game: its lamps show the game, the log its steps, and the output what it sends. */
export function playBox$({
  opened: { connection: game, report, names },
  box: { wiring, contacts },
  gpio,
  state$,
  fair,
  log,
  activity$,
  ...rules
}: PlayBoxOptions): Observable<unknown> {
  const shown = fair ? heardState : identity<BuzzerState>;
  const duplicate$ = (names?.duplicate$ ?? EMPTY).pipe(
    map((others) => others.length > 0),
    startWith(false),
  );
  const lampState$ = combineLatest([state$, duplicate$]).pipe(
    map(([state, duplicate]) => ({ ...shown(state), duplicate })),
  );
  const { buttonEdges$, lamps$ } = boxLines(wiring, gpio, lampState$);
  let press: BoxPress | undefined;
  report.add(() => boxReport({ state: shown(state$.value), press, fair }));
  const show = (event: BuzzerBoxEvent) => {
    if (event.kind === 'step') state$.next(event.step.state);
    if (event.kind === 'step') press = event.step.send.find(isPress) ?? press;
    if (event.kind === 'step' && event.step.note !== undefined) log.info(event.step.note);
    if (event.kind === 'outcome') activity$.next(event);
    else if (ignoresPress(event.step)) activity$.next({ kind: 'ignored_press' });
    const text = event.kind === 'outcome' ? outcomeJson(event.outcome, systemClock.wall()) : undefined;
    if (text !== undefined) printLive(text);
  };
  const level$ = game.on('buzzer_set_log_level').pipe(
    tap(({ level = 'INFO' }) => {
      log.level = parseLogLevel(level);
      log.info(`Log level is now ${level}`);
    }),
  );
  const initialState = state$.value;
  return buzzerBox$({ ...rules, initialState, game, buttonEdges$, wiring: wiring.buttons, contacts, fair }).pipe(
    tap(show),
    runAlongside(merge(level$, lamps$).pipe(ignoreElements())),
  );
}

/** Whether a step of a box ignored a press, for example because another one was first. */
function ignoresPress({ state, input }: FairStep): boolean {
  return input?.kind === 'press' && state.pendingPress !== input.press;
}
