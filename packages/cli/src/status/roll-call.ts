import type { Clock } from '@hardware-ws/client';
import type { QuizzerMessage, QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import {
  filter,
  ignoreElements,
  map,
  merge,
  switchMap,
  take,
  takeUntil,
  tap,
  timer,
  toArray,
  type Observable,
} from 'rxjs';
import { readPong, groupAnswers, type RollCallAnswer } from './roll-call-answer.ts';

/** What is needed of a game to call its roll. */
export interface RollCallGame {
  readonly message$: Observable<QuizzerMessage<'ping' | 'pong'>>;
  readonly send: (message: QuizzerOutgoingMessage) => void;
  /** Emits when the link is open. */
  readonly open$: Observable<unknown>;
  /** Our own name in the game, which nobody else has. */
  readonly clientId: string;
  readonly clock: Clock;
  /** How long to wait for answers, in ms. */
  readonly waitMs: number;
}

/** How often each client is asked: the shortest round trip is the link's. */
const rounds = 3;

/**
 * Who is in a game: asks all clients for an answer to us alone, and emits those that came, once. A client that is not one of ours
 * answers without saying who it is.
 */
export function rollCall$({
  message$,
  send,
  open$,
  clientId,
  clock,
  waitMs,
}: RollCallGame): Observable<readonly RollCallAnswer[]> {
  // The backend tells a receiver its own address, and so ours in what we send to ourselves.
  const address$ = message$.pipe(
    filter(({ type }) => type === 'ping'),
    map(({ channel_id }) => channel_id),
    filter((address) => typeof address === 'string'),
    take(1),
  );
  const greeting$ = open$.pipe(
    take(1),
    tap(() => send({ type: 'ping', timestamp: 0, recipient: { client_id: clientId } })),
    ignoreElements(),
  );
  const ask = (sender_id: string) => send({ type: 'ping', timestamp: clock.monotonic(), sender_id });
  const asking$ = (address: string) =>
    timer(0, waitMs / rounds).pipe(
      take(rounds),
      tap(() => ask(address)),
      ignoreElements(),
    );
  const answers$ = (address: string) =>
    message$.pipe(
      filter((message) => message.type === 'pong' && message.target_sender_id === address),
      map((message) => readPong(message as QuizzerMessage<'pong'>, clock.monotonic())),
    );
  return merge(greeting$, address$).pipe(
    switchMap((address) => merge(answers$(address), asking$(address)).pipe(takeUntil(timer(waitMs)), toArray())),
    map(groupAnswers),
    take(1),
  );
}
