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

/** What {@link rollCall$} needs from a game. */
export interface RollCallGame {
  readonly message$: Observable<QuizzerMessage<'ping' | 'pong'>>;
  readonly send: (message: QuizzerOutgoingMessage) => void;
  /** Emits when the link opens. */
  readonly open$: Observable<unknown>;
  /** Our own id in the game. It must be unique. */
  readonly clientId: string;
  readonly clock: Clock;
  /** How long to wait for answers, in ms. */
  readonly waitMs: number;
}

/** How many pings each client gets. The shortest round trip counts. */
const rounds = 3;

/**
 * Finds out who is in a game: pings all clients, collects the answers that are addressed to us, and emits them once. Clients of
 * other programs answer without their type and id.
 */
export function rollCall$({
  message$,
  send,
  open$,
  clientId,
  clock,
  waitMs,
}: RollCallGame): Observable<readonly RollCallAnswer[]> {
  // A message from the backend contains the receiver's own address, so a ping to ourselves tells us ours.
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
  const ask = (senderId: string) => send({ type: 'ping', timestamp: clock.monotonic(), sender_id: senderId });
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
