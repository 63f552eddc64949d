import { combineLatest, defer, finalize, identity, map, merge, mergeMap, of, take, using, type Observable } from 'rxjs';
import type { Connection } from '../connection.ts';
import { processWarning } from '../faults/process-warning.ts';
import { requireSynchronous } from '../faults/require-synchronous.ts';
import { checkNumbers } from '../options/check-numbers.ts';
import type { Message } from '../protocol/message.ts';
import type { Status } from '../status.ts';
import { printable } from '../text/printable.ts';
import { errorText } from '../text/text-of.ts';
import { withoutSecrets } from '../text/without-secrets.ts';
import type { Clock } from '../time/clock.ts';
import { systemClock } from '../time/system-clock.ts';
import type { ForwardMap, Forwarded } from './forwarded.ts';
import { loopGuard, type LoopLimits } from './loop-guard.ts';
import { pathOfEcho, rememberCopy } from './own-copies.ts';

export interface ForwardOptions<T> extends LoopLimits {
  /** Which messages to forward. @default all types of the backend */
  readonly types?: readonly T[];
  /**
   * Called with the text of a loop, or of an error of `map`: once for each type.
   *
   * @default emits a warning of the process, or in a browser writes it to the console
   */
  readonly warn?: ((text: string) => void) | undefined;
  /** @default systemClock */
  readonly clock?: Clock | undefined;
}

/**
 * Forwards messages of one connection to another, and emits what became of each. It keeps both connections open while you are
 * subscribed. For both directions, subscribe twice, with the connections exchanged. During an outage, the delivery of the target
 * decides. The faults are on the `fault$` of each connection, as always.
 *
 * A message does not come back to where it has been, in any ring of forwardings in one process: most backends send a message to
 * its sender too, and this echo is recognized for 2 s by its type and by the fields that were sent. Leave out in `map` what the
 * backend overwrites, for example the sender, or no echo is recognized.
 *
 * A loop that is not recognized in this way goes through another process, or through a second connection to the same backend. It
 * is stopped when too many messages are equal, or too many have one type, with one warning for each type.
 *
 * Three limits remain. A slow loop whose messages all differ is not seen. Of a backend without echoes, one equal message of
 * another client within 2 s counts as the echo. Equal messages that come faster than four a second for 5 s count as a loop: for
 * those, raise `mostEqual`.
 *
 * ```
 * from:    --a-----b(echo)--c--
 * result:  --s-----e--------s--    s { kind: 'sent', … }, e { kind: 'echo', … }
 * ```
 *
 * @example
 * const game = connect$(quizzer({ host: 'localhost:8000', gameId: 1 }));
 * const mirror = connect$(quizzer({ host: 'localhost:8000', gameId: 2 }));
 * merge(
 *   forward(game, mirror, { map: forwardedMessages }),
 *   forward(mirror, game, { map: forwardedMessages }),
 * ).subscribe(({ kind }) => console.log(kind));
 */
export function forward<In extends Message, Out extends Message, T extends In['type'] = In['type']>(
  from: Observable<In> & Pick<Connection<In, never>, 'on' | 'status$'>,
  to: Pick<Connection<never, Out>, 'keepOpen$' | 'deliver' | 'status$'>,
  options: ForwardOptions<T> & ForwardMap<Extract<In, { readonly type: T }>, Out>,
): Observable<Forwarded<In, Out>> {
  checkNumbers(options);
  const { types = [], warn = processWarning, clock = systemClock } = options;
  const made = (options.map ?? identity) as (message: In) => Out | readonly Out[] | undefined;
  const [first, ...others] = types;
  return defer(() => {
    const forwarding = {};
    const warned = new Set<string>();
    const now = () => clock.monotonic();
    const whyLoop = loopGuard(options, now);
    const warnOnce = (type: string, text: string) => {
      if (!warned.has(type)) warn(printable(withoutSecrets(text)));
      warned.add(type);
    };
    const stopped$ = (message: Out, why: string) =>
      combineLatest([from.status$, to.status$]).pipe(
        take(1),
        map(([source, target]): Forwarded<In, Out> => {
          warnOnce(
            message.type,
            `\`${message.type}\` goes round and round (${why}), so it is no longer forwarded from ${addressIn(source)} to ${addressIn(target)} for now. Does something send it back, for example another process?`,
          );
          return { kind: 'loop', message };
        }),
      );
    const sent$ = (message: Out, path: ReadonlySet<object>): Observable<Forwarded<In, Out>> => {
      const why = whyLoop(message);
      if (why !== undefined) return stopped$(message, why);
      const settled = rememberCopy(to, message, path, now);
      return to.deliver(message).pipe(finalize(settled));
    };
    const forwarded$ = (message: In): Observable<Forwarded<In, Out>> => {
      const path = pathOfEcho(from, message, forwarding, now()) ?? new Set();
      if (path.has(to)) return of({ kind: 'echo', message });
      try {
        const messages = [requireSynchronous(made(message)) ?? []].flat() as Out[];
        return merge(...messages.map((each) => sent$(each, new Set([...path, from]))));
      } catch (error) {
        warnOnce(message.type, `map of forward threw for \`${message.type}\`: ${errorText(error)}`);
        return of({ kind: 'callback', where: 'map', error });
      }
    };
    const source$: Observable<In> = first === undefined ? from : from.on(first, ...others);
    return using(
      () => to.keepOpen$.subscribe({ error: () => undefined }),
      () => source$.pipe(mergeMap(forwarded$)),
    );
  });
}

function addressIn(status: Status): string {
  return ('url' in status && status.url) || 'a backend';
}
