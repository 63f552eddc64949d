import { isOpen$, sendTo, systemClock, type Clock, type Connection, type Outcome } from '@hardware-ws/client';
import {
  buzzerPresses,
  debounceEdges,
  type BuzzerWiring,
  type DebounceEdgesOptions,
  type GpioEdge,
} from '@hardware-ws/gpio';
import { claimSteps, fairMessages, type FairMessage, type FairStep } from '@hardware-ws/fairness';
import { type BuzzerState, buzzerSteps, type QuizzerMessage, type QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import {
  Subject,
  concat,
  defer,
  from,
  identity,
  map,
  mergeMap,
  of,
  tap,
  type MonoTypeOperatorFunction,
  type Observable,
} from 'rxjs';
import type { FairTiming } from './fair-timing.ts';
import { fairGame } from '../game/fair-game.ts';

/** The options of {@link buzzerBox$}. */
export interface BuzzerBoxOptions {
  readonly game: Connection<QuizzerMessage, QuizzerOutgoingMessage>;
  readonly buttonEdges$: Observable<GpioEdge>;
  readonly wiring: BuzzerWiring;
  readonly clientId: string;
  /** How to debounce its contacts. @default the defaults of debounceEdges */
  readonly contacts?: DebounceEdgesOptions;
  /** Whether it claims its presses before a referee, in a game that was opened with `fair`. @default false */
  readonly fair?: boolean;
  /** How it measures its presses, for the referee. @default that of pins which this process reads itself */
  readonly timing?: FairTiming | undefined;
  /** How long a buzzer that was pressed too early stays locked, in ms. @default 0 */
  readonly falseStartMs?: number;
  /** The state to begin with. @default the initial state */
  readonly initialState?: BuzzerState;
  /** Holds back what is sent. @default passes it at once */
  readonly hold?: <T>() => MonoTypeOperatorFunction<T>;
  /** The clock of the edges and of the connection. @default systemClock */
  readonly clock?: Clock;
}

/** An event of a buzzer box: a step of its rules, followed by the outcome of each message that the step sent. */
export type BuzzerBoxEvent =
  | { readonly kind: 'step'; readonly step: FairStep }
  | { readonly kind: 'outcome'; readonly outcome: Outcome<QuizzerOutgoingMessage | FairMessage> };

/** Runs a buzzer box: turns edges into messages by the rules of a buzzer, and sends them. Completes after the edges, once every message has an outcome. */
export function buzzerBox$({
  game,
  buttonEdges$,
  wiring,
  clientId,
  contacts,
  fair = false,
  timing,
  falseStartMs = 0,
  initialState,
  hold = () => identity,
  clock = systemClock,
}: BuzzerBoxOptions): Observable<BuzzerBoxEvent> {
  return defer(() => {
    const outcome$ = new Subject<Outcome<QuizzerOutgoingMessage>>();
    return buttonEdges$.pipe(
      debounceEdges(contacts),
      buzzerPresses(wiring),
      buzzerSteps({
        messages$: game.on('toggle_buzzers', 'client_connection_status', 'buzzer_pressed'),
        online$: isOpen$(game),
        outcome$,
        clock,
        clientId,
        falseStartMs,
        ...(initialState && { initialState }),
      }),
      fair
        ? claimSteps({ messages$: fairGame(game).on('referee_status', 'press_claim'), clock, clientId, ...timing })
        : identity,
      mergeMap((step: FairStep) =>
        concat(
          of({ kind: 'step' as const, step }),
          from(step.send).pipe(
            hold(),
            sendTo(fairGame(game)),
            tap((outcome) => isOfContract(outcome) && outcome$.next(outcome)),
            map((outcome) => ({ kind: 'outcome' as const, outcome })),
          ),
        ),
      ),
    );
  });
}

/** Whether the rules of a buzzer know the message. */
function isOfContract(
  outcome: Outcome<QuizzerOutgoingMessage | FairMessage>,
): outcome is Outcome<QuizzerOutgoingMessage> {
  return !(outcome.message.type in fairMessages);
}
