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

/** What is needed of a game to find out whether another client goes by our name. */
export interface DuplicateClientOptions {
  readonly presence$: Observable<QuizzerMessage<'client_connection_status'>>;
  readonly pong$: Observable<QuizzerMessage<'pong'>>;
  readonly send: (message: QuizzerOutgoingMessage) => void;
  readonly clientType: string;
  readonly clientId: string;
  readonly clock: Clock;
}

/** How long answers may take, in ms, before nobody else is taken to be there. */
const waitMs = 3000;

/**
 * Emits true when another client is in the game under our type and id, at once when either of the two comes, and false when we are
 * alone again. Our name may be announced for many reasons, as our own reconnecting, so whoever bears it is asked: each client
 * answers a ping once, and we are one of them.
 *
 * ```
 * presence  -s-----s----------s------      our name is announced
 * pong      --a-----ab---------a-----      a ours, b the twin's
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
  const ask$ = (sender_id: string) => {
    const timestamp = clock.monotonic();
    const answers$ = pong$.pipe(
      filter((pong) => pong.target_sender_id === sender_id && pong.timestamp === timestamp),
      scan((count) => count + 1, 0),
    );
    let answers = 0;
    const twin$ = answers$.pipe(
      tap((count) => (answers = count)),
      filter((count) => count > 1),
      map(() => true),
    );
    const alone$ = timer(waitMs).pipe(
      filter(() => answers === 1),
      map(() => false),
    );
    const asked$ = of(undefined).pipe(
      tap(() => send({ type: 'ping', timestamp, sender_id, recipient })),
      filter(() => false),
      map(() => false),
    );
    return merge(twin$, alone$, asked$).pipe(take(1));
  };
  return presence$.pipe(
    filter(({ client_type, client_id }) => client_type === clientType && client_id === clientId),
    map(({ channel_id }) => channel_id),
    filter((channelId) => typeof channelId === 'string'),
    switchMap(ask$),
    distinctUntilChanged(),
    skipWhile((isTwin) => !isTwin),
  );
}
