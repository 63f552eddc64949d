import { isOpen$, systemClock } from '@hardware-ws/client';
import type { Logger } from 'pino';
import { filter, ignoreElements, map, merge, type MonoTypeOperatorFunction, type Observable, take, tap } from 'rxjs';
import type { OpenedGame } from '../game/open-game.ts';
import { runAlongside } from '../operators/run-alongside.ts';
import { placeText } from '../status/client-about.ts';
import type { NameWatch } from '../status/name-watch.ts';
import type { Role } from './role.ts';
import { sendGuard } from './send-guard.ts';
import { outranks } from './terms.ts';

/** The options of {@link boxTurn$}. */
export interface BoxTurnOptions {
  readonly opened: OpenedGame & { readonly names: NameWatch };
  readonly role: Role;
  /** Plays the box. What it sends passes `hold`. */
  readonly play: (hold: <T>() => MonoTypeOperatorFunction<T>) => Observable<unknown>;
  readonly clientId: string;
  readonly log: Logger;
}

/** Plays a box until another one has taken its name over. Emits its next role, that of a spare, or completes with the box. */
export function boxTurn$({ opened, role, play, clientId, log }: BoxTurnOptions): Observable<Role> {
  const { connection, names, alongside } = opened;
  const guard = sendGuard({
    ...names,
    online$: isOpen$(connection),
    tookOver: role.tookOver === true,
    clock: systemClock,
  });
  const replaced$ = names.bearer$.pipe(
    map((event) => (event.kind === 'other' ? event.client : undefined)),
    filter((client) => client !== undefined),
    filter((client) => client.spare !== true && outranks(client, role)),
    take(1),
    tap((client) => {
      log.warn(
        `another box has taken over as buzzer ${clientId}: ${placeText(client)}; this box is now its spare and sends nothing`,
      );
    }),
    map(({ term = 0 }): Role => ({ kind: 'spare', instance: role.instance, term })),
  );
  const around$ = merge(guard.follow$, alongside?.(log).pipe(ignoreElements()) ?? [], replaced$);
  return play(guard.hold).pipe(ignoreElements(), runAlongside(around$));
}
