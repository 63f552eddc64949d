import { type BehaviorSubject, endWith, ignoreElements, NEVER, type Observable, takeUntil, tap } from 'rxjs';
import type { OpenedGame } from '../game/open-game.ts';
import { runAlongside } from '../operators/run-alongside.ts';
import { boxTurn$ } from '../spare/box-turn.ts';
import { steppedBack, takenOver } from '../spare/handed-over.ts';
import { inTurns } from '../spare/in-turns.ts';
import type { Role } from '../spare/role.ts';
import type { SendGuard } from '../spare/send-guard.ts';
import { spareTurn$ } from '../spare/spare-turn.ts';
import { claims } from '../vitals/claims.ts';
import type { Vitals } from '../vitals/vitals.ts';
import { type BoxGpio, gpioParts } from './box-gpio.ts';
import { playBox$, type PlayBoxOptions } from './play-box.ts';
import { typedGpio, type TypedGpio } from './typed-gpio.ts';

/** The options of {@link boxRoles$}. */
export interface BoxRolesOptions extends Omit<PlayBoxOptions, 'opened' | 'gpio' | 'hold'> {
  readonly first: Role;
  /** The game as the process takes part in it now. */
  readonly opened$: BehaviorSubject<OpenedGame>;
  readonly open: (role: Role) => OpenedGame;
  /** The driver of real pins. @default simulated pins, which a person presses by typing */
  readonly driver: BoxGpio['driver'];
  readonly hardware$: Vitals['hardware$'];
}

/**
 * Runs a process that is a box or its spare, as the other processes of its name allow. Only a box has its pins: two machines may
 * share buttons and lamps, and a spare that drives a lamp or selects a channel would disturb the box.
 */
export function boxRoles$({ first, opened$, open, driver, hardware$, ...play }: BoxRolesOptions): Observable<unknown> {
  const { box, state$, clientId, log } = play;
  const pins: TypedGpio | undefined = driver && { line$: NEVER, driverFor: (_, parts) => driver(log, parts) };
  const { line$, driverFor } = pins ?? typedGpio(box.wiring, log);
  const turn = (role: Role): Observable<Role> => {
    if (role !== first) opened$.next(open(role));
    const opened = opened$.value;
    const { connection, names } = opened;
    if (names) {
      if (role.tookOver === true) state$.next(takenOver(state$.value, Object.values(box.wiring.buttons)));
      const parts = claims(hardware$, gpioParts(box.wiring));
      const gpio = driverFor(connection, parts);
      const played = (hold: SendGuard['hold']) => playBox$({ ...play, opened, gpio, hold });
      return boxTurn$({ opened: { ...opened, names }, role, play: played, clientId, log });
    }
    const { pendingPress } = state$.value;
    if (pendingPress) log.warn(`press ${String(pendingPress.buzzerId)} was not confirmed before another box took over`);
    hardware$.next({ kind: 'ready' }); // A spare needs no pins.
    state$.next(steppedBack(state$.value));
    const ignored$ = line$.pipe(
      tap((line) => log.info(`"${line}" is ignored: this box is a spare`)),
      ignoreElements(),
    );
    return spareTurn$({ opened, role, clientId, state$, log }).pipe(
      runAlongside(ignored$),
      takeUntil(line$.pipe(ignoreElements(), endWith(undefined))),
    );
  };
  return inTurns(first, turn).pipe(runAlongside(line$.pipe(ignoreElements())));
}
