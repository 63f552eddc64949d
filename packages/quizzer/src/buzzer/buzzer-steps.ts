import type { Clock, Outcome } from '@hardware-ws/client';
import {
  EMPTY,
  NEVER,
  Subject,
  connect,
  defer,
  distinctUntilChanged,
  endWith,
  ignoreElements,
  map,
  merge,
  scan,
  switchMap,
  takeUntil,
  tap,
  timer,
  type Observable,
  type OperatorFunction,
} from 'rxjs';
import { randomId } from '../messages/random-id.ts';
import type { QuizzerOutgoingMessage } from '../messages/quizzer-outgoing-messages.ts';
import type { BuzzerIncomingMessage, BuzzerInput } from './buzzer-input.ts';
import { buzzerRules } from './buzzer-rules.ts';
import { type BuzzerState, initialBuzzerState } from './buzzer-state.ts';
import type { BuzzerStep } from './buzzer-step.ts';

/** A step and the input that caused it. */
export interface BuzzerStepWithInput extends BuzzerStep {
  readonly input: BuzzerInput;
}

export interface BuzzerStepsOptions {
  /**
   * The messages from the host, the backend and other boxes:
   * `game.on('toggle_buzzers', 'client_connection_status', 'buzzer_pressed')`. Without `buzzer_pressed`, the box does not learn
   * about the presses of other boxes.
   */
  readonly messages$: Observable<BuzzerIncomingMessage>;
  /** Whether the link is open. */
  readonly online$: Observable<boolean>;
  /** The outcomes of what the steps sent. A press that was never written is forgotten. @default no outcomes */
  readonly outcome$?: Observable<Outcome<QuizzerOutgoingMessage>>;
  readonly clock: Clock;
  /** The name of this buzzer client. It must be that of the connection. */
  readonly clientId: string;
  /** @default 'buzzer' */
  readonly clientType?: string;
  /** How long a buzzer stays locked after a press while the buzzers are disabled, in ms. @default 0 */
  readonly falseStartMs?: number;
  /** The state to begin with, for example that of a box which this one replaces. @default the initial state */
  readonly initialState?: BuzzerState;
}

/**
 * Runs presses through the rules of a buzzer client. The first press after the host has enabled the buzzers is sent; others
 * are not, and neither is a press that is already 1.5 s old. Completes when the source completes.
 *
 * ```
 * source:     ----2--5--------3--
 * messages$:  -e----------e------    e enabled: true
 * result:     -s--s--s----s---s--
 *   sends:     n  2       n   3      n null: clears the round
 * ```
 *
 * @example
 * presses$.pipe(buzzerSteps({ messages$, online$, clock: systemClock, clientId: 'main' }), mergeMap(({ send }) => send));
 */
export function buzzerSteps(
  options: BuzzerStepsOptions,
): OperatorFunction<QuizzerOutgoingMessage<'buzzer_pressed'>, BuzzerStepWithInput> {
  const { messages$, online$, outcome$ = NEVER, clock, clientId, clientType = 'buzzer', falseStartMs = 0 } = options;
  const { initialState = initialBuzzerState } = options;
  return (presses$) =>
    defer(() => {
      const identity = { clientType, clientId, idPrefix: randomId(), falseStartMs };
      const due$ = new Subject<number | null>();
      const overdue$ = due$.pipe(
        distinctUntilChanged(),
        switchMap((due) => (due === null ? EMPTY : timer(Math.max(0, due - clock.monotonic())))),
        map(() => ({ kind: 'overdue' as const, at: clock.monotonic() })),
      );
      const heard$: Observable<BuzzerInput> = merge(
        online$.pipe(map((online) => ({ kind: 'online' as const, online }))),
        outcome$.pipe(map((outcome) => ({ kind: 'outcome' as const, outcome }))),
        messages$.pipe(map((message) => ({ kind: 'message' as const, message, at: clock.monotonic() }))),
        overdue$,
      );
      const step = ({ state }: Pick<BuzzerStep, 'state'>, input: BuzzerInput) => ({
        ...buzzerRules(identity, state, input),
        input,
      });
      return presses$.pipe(
        connect((presses$) =>
          merge(
            heard$.pipe(takeUntil(presses$.pipe(ignoreElements(), endWith(undefined)))),
            presses$.pipe(map((press): BuzzerInput => ({ kind: 'press', press, at: clock.monotonic() }))),
          ),
        ),
        scan<BuzzerInput, BuzzerStepWithInput, Pick<BuzzerStep, 'state'>>(step, { state: initialState }),
        tap(({ state }) => due$.next(state.clearDueAt)),
      );
    });
}
