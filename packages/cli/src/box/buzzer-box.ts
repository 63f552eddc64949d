import { isOpen$, sendTo, systemClock, type Connection, type Outcome } from '@hardware-ws/client';
import {
  buzzerPresses,
  debounceEdges,
  type BuzzerWiring,
  type DebounceEdgesOptions,
  type GpioEdge,
} from '@hardware-ws/gpio';
import {
  buzzerSteps,
  type BuzzerStepWithInput,
  type QuizzerMessage,
  type QuizzerOutgoingMessage,
} from '@hardware-ws/quizzer';
import { Subject, concat, defer, from, map, mergeMap, of, tap, type Observable } from 'rxjs';

/** The options of {@link buzzerBox$}. */
export interface BuzzerBoxOptions {
  readonly game: Connection<QuizzerMessage, QuizzerOutgoingMessage>;
  readonly buttonEdges$: Observable<GpioEdge>;
  readonly wiring: BuzzerWiring;
  readonly clientId: string;
  /** How to debounce its contacts. @default the defaults of debounceEdges */
  readonly contacts?: DebounceEdgesOptions;
}

/** An event of a buzzer box: a step of its rules, followed by the outcome of each message that the step sent. */
export type BuzzerBoxEvent =
  | { readonly kind: 'step'; readonly step: BuzzerStepWithInput }
  | { readonly kind: 'outcome'; readonly outcome: Outcome<QuizzerOutgoingMessage> };

/** Runs a buzzer box: turns edges into messages by the rules of a buzzer, and sends them. Completes after the edges, once every message has an outcome. */
export function buzzerBox$({
  game,
  buttonEdges$,
  wiring,
  clientId,
  contacts,
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
        clock: systemClock,
        clientId,
      }),
      mergeMap((step) =>
        concat(
          of({ kind: 'step' as const, step }),
          from(step.send).pipe(
            sendTo(game),
            tap((outcome) => outcome$.next(outcome)),
            map((outcome) => ({ kind: 'outcome' as const, outcome })),
          ),
        ),
      ),
    );
  });
}
