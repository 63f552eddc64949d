import { EMPTY, catchError, concat, connect, ignoreElements, mergeMap, using, type OperatorFunction } from 'rxjs';
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
      () =>
        source.pipe(
          connect((message$) =>
            concat(
              message$.pipe(
                catchError(() => EMPTY),
                mergeMap((message) => connection.deliver(message)),
              ),
              // Completes or errors like the source.
              message$.pipe(ignoreElements()),
            ),
          ),
        ),
    );
}
