import {
  BehaviorSubject,
  NEVER,
  Observable,
  Subject,
  filter,
  ignoreElements,
  share,
  switchMap,
  tap,
  timer,
} from 'rxjs';
import type { Connection } from './connection.ts';
import { trampoline } from './dispatch/trampoline.ts';
import { faultReporter } from './faults/fault-reporter.ts';
import { inbox } from './inbound/inbox.ts';
import type { LinkEnd } from './link/end/link-end.ts';
import { received$ } from './link/handshake/read-messages.ts';
import { linkState } from './link/link-state.ts';
import { link$ } from './link/link.ts';
import type { ConnectOptions } from './options/connect-options.ts';
import { guardedOptions } from './options/guarded-options.ts';
import { deliver$, renew$ } from './outbound/deliver.ts';
import { outbox } from './outbound/outbox.ts';
import { outgoing } from './outbound/outgoing.ts';
import { checkProtocol } from './protocol/check-protocol.ts';
import type { MessageMap } from './protocol/message.ts';
import type { Protocol } from './protocol/protocol.ts';
import type { KeysMatchTypes } from './protocol/schemas.ts';
import { guardedAnswers } from './request/guarded-answers.ts';
import { warmUp } from './warm-up.ts';

/**
 * Connects to a backend. The connection is an Observable of the backend's validated messages, and a sink for yours. All of
 * it shares one socket, which is dialled when the first subscriber comes, redialled whenever it is lost, and closed when
 * the last subscriber has left.
 *
 * A connection never errors: `fault$` reports what it survives. It completes only if the protocol's `again` says `never`. Only an
 * invalid URL or invalid options throw, when you call `connect$`.
 *
 * @example
 * const game = connect$(quizzer({ host: 'localhost:8000', gameId: 1, clientType: 'osc', clientId: 'main' }));
 * game.on('toggle_buzzers').subscribe(({ enabled }) => console.log(enabled));
 */
export function connect$<I extends MessageMap, const O extends MessageMap>(
  protocol: Protocol<I, O> & {
    readonly inbound: KeysMatchTypes<NoInfer<I>>;
    readonly outbound: KeysMatchTypes<NoInfer<O>>;
  },
  options: ConnectOptions = {},
): Connection<I[keyof I], O[keyof O]> {
  checkProtocol(protocol);
  const queue = trampoline();
  const monotonic = () => guarded.clock.monotonic();
  const { fault$, ...reporter } = faultReporter(queue, { clock: { monotonic }, warn: options.warn });
  const { report, attempt } = reporter;
  const guarded = guardedOptions(options, protocol, attempt);
  const { clock } = guarded;
  const out = outgoing(protocol, { ...reporter, clock });
  const end$ = new Subject<LinkEnd>();
  const onEnd = (end: LinkEnd) => end$.next(end);
  const { all$, on, receive, skippedCounts } = inbox(protocol, { ...guarded, out, report, attempt, onEnd });
  const { status$, latency$, follow, close } = linkState(report);

  let heldCount = () => 0;
  const onStart = (count: () => number) => void (heldCount = count);
  const urgent$ = new BehaviorSubject(false);
  const onUrgent = (waits: boolean) => waits !== urgent$.value && urgent$.next(waits);
  const receiveInTurn = queue.wrap(receive);
  const linked$ = link$({ ...protocol, again: guarded.again }, guarded, { end$, urgent$ }).pipe(
    outbox({ ...out, onEnd, onUrgent, onStart, clock }),
    tap(queue.wrap(follow)),
    filter((event) => event.kind === 'opened'),
    switchMap(({ socket }) => received$(socket).pipe(tap(receiveInTurn), ignoreElements())),
  );
  const alive$ = new Observable<never>((subscriber) => {
    linked$.subscribe(subscriber);
    // While the first socket opens.
    attempt('samples', () => warmUp<I, O>(protocol, { clock, attempt }));
    return () => queue.run(close);
  });
  const life$ = alive$.pipe(share({ resetOnRefCountZero: () => timer(0) }));

  // Straight to the subscriber: no message passes an operator that only another subscriber needs.
  const held = <T>(message$: Observable<T>) =>
    new Observable<T>((subscriber) => {
      message$.subscribe(subscriber);
      life$.subscribe(subscriber);
    });
  return Object.assign(held(all$), {
    on: <T extends I[keyof I]['type']>(...types: readonly T[]) => held(on(types)),
    keepOpen$: held(NEVER),
    send: {
      next: (message: O[keyof O]) => out.send(message),
      error: (error: unknown) => report({ kind: 'producer', error }),
      complete: () => undefined,
    },
    deliver: (message: O[keyof O]) => deliver$(message, out, life$),
    renew: (message: O[keyof O]) => renew$(message, out, life$),
    answers: protocol.answers && guardedAnswers(protocol.answers, attempt),
    status$,
    latency$,
    fault$,
    heldCount: () => heldCount(),
    skippedCounts,
  });
}
