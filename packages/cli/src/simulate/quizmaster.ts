import { sendTo, type Connection } from '@hardware-ws/client';
import type { QuizzerMessage, QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import { filter, map, merge, skip, withLatestFrom, type Observable } from 'rxjs';

/** Plays the host's web page: sends whether the buzzers are enabled, on each change and to each buzzer client that joins. */
export function quizmaster$(
  game: Connection<QuizzerMessage, QuizzerOutgoingMessage>,
  armed$: Observable<boolean>,
): Observable<unknown> {
  const joined$ = game
    .on('client_connection_status')
    .pipe(filter(({ client_type, connected }) => client_type === 'buzzer' && connected));
  return merge(armed$.pipe(skip(1)), joined$.pipe(withLatestFrom(armed$, (_, armed) => armed))).pipe(
    map((enabled) => ({ type: 'toggle_buzzers' as const, enabled })),
    sendTo(game),
  );
}
