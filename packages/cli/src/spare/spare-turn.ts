import { isOpen$, systemClock } from '@hardware-ws/client';
import { durationText } from '@hardware-ws/client/parts';
import { type BuzzerState, buzzerSteps } from '@hardware-ws/quizzer';
import type { Logger } from 'pino';
import {
  type BehaviorSubject,
  distinctUntilChanged,
  filter,
  ignoreElements,
  map,
  merge,
  NEVER,
  type Observable,
  share,
  tap,
} from 'rxjs';
import type { OpenedGame } from '../game/open-game.ts';
import { placeText } from '../status/client-about.ts';
import type { Role } from './role.ts';
import { spareSteps$ } from './spare-steps.ts';

/** The options of {@link spareTurn$}. */
export interface SpareTurnOptions {
  readonly opened: OpenedGame;
  readonly role: Role;
  readonly clientId: string;
  /** What the box would show: it follows the game. */
  readonly state$: BehaviorSubject<BuzzerState>;
  readonly log: Logger;
}

/** Watches the box of a name and follows its game, without a word to the host. Emits the next role when the box has been silent. */
export function spareTurn$({ opened, role, clientId, state$, log }: SpareTurnOptions): Observable<Role> {
  const { connection: game, report, alongside } = opened;
  const { instance, term } = role;
  const online$ = isOpen$(game);
  const clock = systemClock;
  const step$ = spareSteps$({
    pong$: game.on('pong'),
    online$,
    send: (message) => game.send.next(message),
    clientType: 'buzzer',
    clientId,
    about: report.about,
    instance,
    clock,
    term,
  }).pipe(share());
  const watching$ = step$.pipe(
    map(({ state: { box } }) => (box === undefined ? undefined : placeText(box))),
    filter((place) => place !== undefined),
    distinctUntilChanged(),
    tap((place) => log.info(`watching buzzer ${clientId}: ${place}`)),
  );
  const takeover$ = step$.pipe(
    filter(({ takesOver }) => takesOver),
    tap(({ state: { silentSince } }) => {
      const silent = durationText(clock.monotonic() - silentSince);
      log.warn(`buzzer ${clientId} has been silent for ${silent}: this spare takes over`);
    }),
    map(({ state }): Role => ({ kind: 'box', instance, term: state.term + 1, tookOver: true })),
  );
  const messages$ = game.on('toggle_buzzers', 'client_connection_status', 'buzzer_pressed');
  const followed$ = NEVER.pipe(
    buzzerSteps({ messages$, online$, clock, clientId, initialState: state$.value }),
    tap(({ state }) => state$.next(state)),
  );
  return merge(takeover$, merge(watching$, followed$, alongside?.(log) ?? []).pipe(ignoreElements()));
}
