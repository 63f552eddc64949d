import { type BehaviorSubject, endWith, ignoreElements, NEVER, type Observable, takeUntil, tap } from 'rxjs';
import type { OpenedGame } from '../game/open-game.ts';
import type { GpioDriver } from '../gpio/gpio-drivers.ts';
import { runAlongside } from '../operators/run-alongside.ts';
import { boxTurn$ } from '../spare/box-turn.ts';
import { steppedBack, takenOver } from '../spare/handed-over.ts';
import { inTurns } from '../spare/in-turns.ts';
import type { Role } from '../spare/role.ts';
import type { SendGuard } from '../spare/send-guard.ts';
import { spareTurn$ } from '../spare/spare-turn.ts';
import { playBox$, type PlayBoxOptions } from './play-box.ts';
import { typedGpio } from './typed-gpio.ts';

/** The options of {@link boxRoles$}. */
export interface BoxRolesOptions extends Omit<PlayBoxOptions, 'opened' | 'gpio' | 'hold'> {
  readonly first: Role;
  /** The game as the process takes part in it now. */
  readonly opened$: BehaviorSubject<OpenedGame>;
  readonly open: (role: Role) => OpenedGame;
  /** The driver of real pins. @default simulated pins, which a person presses by typing */
  readonly driver: GpioDriver | undefined;
}

/**
 * Runs a process that is a box or its spare, as the other processes of its name allow. Only a box has its pins: two machines may
 * share buttons and lamps, and a spare that drives a lamp or selects a channel would disturb the box.
 */
export function boxRoles$({ first, opened$, open, driver, ...play }: BoxRolesOptions): Observable<unknown> {
  const { box, state$, clientId, log } = play;
  const { line$, driverFor } = driver ? { line$: NEVER, driverFor: () => driver } : typedGpio(box.wiring, log);
  const turn = (role: Role): Observable<Role> => {
    if (role !== first) opened$.next(open(role));
    const opened = opened$.value;
    const { connection, names } = opened;
    if (names) {
      if (role.tookOver === true) state$.next(takenOver(state$.value, Object.values(box.wiring.buttons)));
      const played = (hold: SendGuard['hold']) => playBox$({ ...play, opened, gpio: driverFor(connection), hold });
      return boxTurn$({ opened: { ...opened, names }, role, play: played, clientId, log });
    }
    const { pendingPress } = state$.value;
    if (pendingPress) log.warn(`press ${String(pendingPress.buzzerId)} was not confirmed before another box took over`);
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
