import type { Connection, Outcome } from '@hardware-ws/client';
import { isOpen$, sendTo, systemClock } from '@hardware-ws/client';
import {
  buzzerPresses,
  debounceEdges,
  type BuzzerWiring,
  type DebounceEdgesOptions,
  type GpioEdge,
} from '@hardware-ws/gpio';
import {
  buzzerSteps,
  type HeardBuzzerStep,
  type QuizzerMessage,
  type QuizzerOutgoingMessage,
} from '@hardware-ws/quizzer';
import { Subject, concat, defer, from, map, mergeMap, of, tap, type Observable } from 'rxjs';

export interface BuzzerBoxOptions {
  readonly game: Connection<QuizzerMessage, QuizzerOutgoingMessage>;
  readonly buttonEdges$: Observable<GpioEdge>;
  readonly wiring: BuzzerWiring;
  readonly clientId: string;
  /** How its contacts are read. @default those of debounceEdges */
  readonly contacts?: DebounceEdgesOptions;
}

/** What a buzzer box did: a step of its rules, then what became of each message the step sent. */
export type BuzzerBoxEvent =
  | { readonly kind: 'step'; readonly step: HeardBuzzerStep }
  | { readonly kind: 'outcome'; readonly outcome: Outcome<QuizzerOutgoingMessage> };

/** A buzzer box: edges in, messages out by the rules of a buzzer. Completes with the edges, once all is sent. */
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
