import type { Clock } from '@hardware-ws/client';
import type { QuizzerMessage, QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import {
  distinctUntilChanged,
  filter,
  map,
  merge,
  of,
  scan,
  skipWhile,
  switchMap,
  take,
  tap,
  timer,
  type Observable,
} from 'rxjs';

/** What {@link duplicateClient$} needs from a game. */
export interface DuplicateClientOptions {
  readonly presence$: Observable<QuizzerMessage<'client_connection_status'>>;
  readonly pong$: Observable<QuizzerMessage<'pong'>>;
  readonly send: (message: QuizzerOutgoingMessage) => void;
  readonly clientType: string;
  readonly clientId: string;
  readonly clock: Clock;
}

/** How long to wait for a second answer before we count as alone, in ms. */
const waitMs = 3000;

/**
 * Emits true when another client in the game has our type and id, as soon as either of the two joins, and false when we are alone
 * again. An announcement of our type and id proves nothing, because reconnecting causes one too. So each announcement is followed
 * by a ping to that type and id, which each such client answers once, including us.
 *
 * ```
 * presence  -s-----s----------s------      our type and id are announced
 * pong      --a-----ab---------a-----      a is our answer, b that of the duplicate
 * result    ---------t------------f--
 * ```
 */
export function duplicateClient$({
  presence$,
  pong$,
  send,
  clientType,
  clientId,
  clock,
}: DuplicateClientOptions): Observable<boolean> {
  const recipient = { client_type: clientType, client_id: clientId };
  const ask$ = (senderId: string) => {
    const timestamp = clock.monotonic();
    const answers$ = pong$.pipe(
      filter((pong) => pong.target_sender_id === senderId && pong.timestamp === timestamp),
      scan((count) => count + 1, 0),
    );
    let answers = 0;
    const duplicate$ = answers$.pipe(
      tap((count) => (answers = count)),
      filter((count) => count > 1),
      map(() => true),
    );
    const alone$ = timer(waitMs).pipe(
      filter(() => answers === 1),
      map(() => false),
    );
    const asked$ = of(undefined).pipe(
      tap(() => send({ type: 'ping', timestamp, sender_id: senderId, recipient })),
      filter(() => false),
      map(() => false),
    );
    return merge(duplicate$, alone$, asked$).pipe(take(1));
  };
  return presence$.pipe(
    filter(({ client_type, client_id }) => client_type === clientType && client_id === clientId),
    map(({ channel_id }) => channel_id),
    filter((channelId) => typeof channelId === 'string'),
    switchMap(ask$),
    distinctUntilChanged(),
    skipWhile((isDuplicate) => !isDuplicate),
  );
}
