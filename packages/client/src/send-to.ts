import {
  EMPTY,
  catchError,
  concat,
  defer,
  mergeMap,
  throwError,
  using,
  type Observable,
  type OperatorFunction,
} from 'rxjs';
import type { Connection } from './connection.ts';
import type { Message } from './protocol/message.ts';
import type { Outcome } from './outbound/outcome.ts';

/**
 * Sends every message of the source and emits the outcomes. It keeps the connection open until the source has ended and every
 * message has an outcome, so a pipeline that only sends needs no other subscription. An error of the source follows the last
 * outcome. Unsubscribing withdraws the messages that are still waiting.
 *
 * ```
 * source:           --a-----b|
 * sendTo(game):     --s-----s|     s { kind: 'sent', … }
 * ```
 *
 * @example
 * presses$.pipe(sendTo(game)).subscribe((outcome) => console.log(outcome.kind));
 */
export function sendTo<In extends Message, Out extends Message>(
  connection: Pick<Connection<In, Out>, 'keepOpen$' | 'deliver'>,
): OperatorFunction<Out, Outcome<Out>> {
  return (source) =>
    using(
      () => connection.keepOpen$.subscribe(),
      () => {
        let end$: Observable<never> = EMPTY;
        const outcome$ = source.pipe(
          catchError((error: unknown) => {
            end$ = throwError(() => error as Error);
            return EMPTY;
          }),
          mergeMap((message) => connection.deliver(message)),
        );
        return concat(
          outcome$,
          defer(() => end$),
        );
      },
    );
}
