import type { Clock } from '@hardware-ws/client';
import { randomId } from '@hardware-ws/quizzer';
import { defer, EMPTY, map, merge, type Observable, scan, Subject, switchMap, tap, timer } from 'rxjs';
import { refereeRules } from './referee-rules.ts';
import { initialRefereeState } from './referee-state.ts';
import type { RefereeIncomingMessage, RefereeInput, RefereeStep } from './referee-step.ts';

export interface RefereeStepsOptions {
  /** Everything that a referee has to hear: `game.on(...refereeTypes)`. */
  readonly messages$: Observable<RefereeIncomingMessage>;
  /** Whether the link is open. */
  readonly online$: Observable<boolean>;
  readonly clock: Pick<Clock, 'monotonic'>;
  /** The name of this referee. It must be that of the connection. Of several referees, the one with the smallest name decides. */
  readonly clientId: string;
  /** Presses that are closer than this are a tie, in ms. @default 0.5 */
  readonly tieMs?: number | undefined;
}

/** The types of messages that a referee has to hear. */
export const refereeTypes = [
  'press_claim',
  'referee_status',
  'box_status',
  'toggle_buzzers',
  'client_connection_status',
  'buzzer_pressed',
  'pong',
] as const;

/**
 * Runs a referee: emits a step for everything that it hears and for everything that it does in time. Send what the steps say.
 *
 * ```
 * messages$:  -c---a---c--------
 * result:     -s---s---s----s---
 *   sends:     p   v   p    v      c press_claim, a the answers of all boxes, p pings, v buzzer_pressed with a verdict
 * ```
 *
 * @example
 * refereeSteps$({ messages$, online$, clock: systemClock, clientId: 'main' }).pipe(mergeMap(({ send }) => send), sendTo(fair));
 */
export function refereeSteps$({
  messages$,
  online$,
  clock,
  clientId,
  tieMs,
}: RefereeStepsOptions): Observable<RefereeStep> {
  if (tieMs !== undefined && !(tieMs >= 0 && tieMs < Infinity)) {
    throw new RangeError(`tieMs: expected a number of ms of 0 or more, got ${String(tieMs)}`);
  }
  return defer(() => {
    const identity = { clientId, instance: randomId(), tieMs };
    const due$ = new Subject<number>();
    const now = () => clock.monotonic();
    const overdue$ = due$.pipe(
      // Always a new timer, because a timer of Node may fire too early.
      switchMap((due) => (due === Infinity ? EMPTY : timer(Math.max(0, due - now())))),
      map(() => ({ kind: 'due' as const, at: now() })),
    );
    const input$: Observable<RefereeInput> = merge(
      overdue$,
      online$.pipe(map((online) => ({ kind: 'online' as const, online, at: now() }))),
      messages$.pipe(map((message) => ({ kind: 'message' as const, message, at: now() }))),
    );
    return input$.pipe(
      scan<RefereeInput, RefereeStep, Pick<RefereeStep, 'state'>>(
        ({ state }, input) => refereeRules(identity, state, input),
        { state: initialRefereeState },
      ),
      tap(({ state }) => due$.next(state.dueAt)),
    );
  });
}
