import { EMPTY, NEVER, Observable, mergeMap, timer } from 'rxjs';
import type { Connection } from '../connection.ts';
import { issuesText } from '../schema/issues-text.ts';
import type { Dropped, Outcome } from '../outbound/outcome.ts';
import type { Status } from '../status.ts';
import type { Message } from '../protocol/message.ts';
import { checkNumbers } from '../options/check-numbers.ts';
import { RequestError, type RequestFailure } from './request-error.ts';

export interface RequestOptions<T> {
  /** The type of the message that answers. */
  readonly answer: T;
  /** How long the answer may take, in ms from subscribing, at least 1. @default 5000 */
  readonly timeoutMs?: number;
}

/**
 * Sends a message when subscribed, emits the answer and completes. The protocol's `answers` recognize it by its key. Several
 * requests may be under way. If there is no answer, it errors with a {@link RequestError} that says why. A request that was
 * written is lost when the link is lost: it is never written twice, unless its type has `confirm`, by which the backend recognizes a copy. To try again, subscribe again, for example with `retry`.
 *
 * ```
 * written: r
 * answers: ---a(other)--a
 * result:  -------------(a|)
 * ```
 *
 * @example
 * const join$ = request(connect$(scoreboard), { type: 'join' }, { answer: 'score', timeoutMs: 1000 });
 */
export function request<In extends Message, Out extends Message, T extends In['type']>(
  connection: Connection<In, Out>,
  message: NoInfer<Out>,
  options: RequestOptions<T>,
): Observable<Extract<In, { readonly type: T }>> {
  checkNumbers(options);
  const { answer: answerType, timeoutMs = 5000 } = options;
  const { answers } = connection;
  const name = `"${message.type}"`;
  return new Observable((subscriber) => {
    let key: string | number | undefined;
    let isWritten = false;
    const error = (error: unknown) => subscriber.error(error);
    const fail = (kind: RequestFailure, text: string) => error(new RequestError(kind, text));
    const settle = (outcome: Outcome<Out>) => {
      if (outcome.kind === 'dropped') return error(failureOf(outcome));
      isWritten = true;
      key = answers?.key(outcome.message, outcome.kind === 'sent' ? outcome.n : undefined);
    };
    const isOurs = (received: In) => isWritten && answers?.key(received, undefined) === key;
    const take = (answer: Extract<In, { readonly type: T }>) => {
      if (!isOurs(answer)) return;
      subscriber.next(answer);
      subscriber.complete();
    };
    const ended = () => fail('lost', `The connection ended before ${name} was answered.`);
    const follow = ({ kind }: Status) => {
      if (isWritten && kind !== 'open') fail('lost', `The link was lost before ${name} was answered.`);
    };
    const late = () =>
      isWritten
        ? fail('timeout', `No answer to ${name} within ${timeoutMs} ms.`)
        : fail('offline', `${name} was not written within ${timeoutMs} ms, because the link is down.`);
    subscriber.add(connection.deliver(message).subscribe({ next: settle, error }));
    // An invalid message needs no connection.
    if (subscriber.closed) return;
    // Before the answers, because an answer may be a refusal.
    subscriber.add(refusals$(connection, message, isOurs).subscribe({ error }));
    subscriber.add(connection.on(answerType).subscribe({ next: take, error, complete: ended }));
    subscriber.add(connection.status$.subscribe({ next: follow, error }));
    subscriber.add(timer(timeoutMs).subscribe({ next: late, error }));
  });
}

/** Errors when the backend refuses what a message asked for. */
export function refusals$<In extends Message, Out extends Message>(
  connection: Connection<In, Out>,
  { type }: Out,
  isOurs: (received: In) => boolean,
): Observable<never> {
  const refusals = (connection.answers?.refusals ?? {}) as Readonly<
    Record<string, ((received: In) => string | undefined) | undefined>
  >;
  const [first, ...others] = Object.keys(refusals) as In['type'][];
  if (first === undefined) return NEVER;
  return connection.on(first, ...others).pipe(
    mergeMap((received) => {
      const reason = isOurs(received) ? refusals[received.type]?.(received) : undefined;
      if (reason === undefined) return EMPTY;
      throw new RequestError('refused', `The backend refused "${type}": ${reason}`, received);
    }),
  );
}

/** The failure of a message that was never written. */
export function failureOf({ message: { type }, cause, issues = [] }: Dropped): RequestError {
  if (cause === 'refused') {
    return new RequestError('invalid', `"${type}" cannot be sent: ${issuesText(issues) || 'fault$ says why'}.`);
  }
  return new RequestError('offline', `"${type}" was not written (${cause}), because the link is down.`);
}
