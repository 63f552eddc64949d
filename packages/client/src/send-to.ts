import { EMPTY, catchError, concat, connect, ignoreElements, mergeMap, using, type OperatorFunction } from 'rxjs';
import type { Connection } from './connection.ts';
import type { Message } from './protocol/message.ts';
import type { Outcome } from './outbound/outcome.ts';

/**
 * Sends every message of the source, for pipelines that only send: holds the connection open until the source has ended
 * and every message has an outcome, and emits the outcomes. An error of the source follows the last outcome.
 * Unsubscribing withdraws what still waits.
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
      () =>
        source.pipe(
          connect((message$) =>
            concat(
              message$.pipe(
                catchError(() => EMPTY),
                mergeMap((message) => connection.deliver(message)),
              ),
              // Ends as the source did, once more.
              message$.pipe(ignoreElements()),
            ),
          ),
        ),
    );
}
