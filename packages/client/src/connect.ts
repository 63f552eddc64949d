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
import { checkProtocol } from './protocol/check-protocol.ts';
import type { ConnectOptions } from './options/connect-options.ts';
import type { Connection } from './connection.ts';
import { decoder } from './inbound/decode.ts';
import { delivered$ } from './outbound/delivered.ts';
import { faultReporter } from './faults/fault-reporter.ts';
import { guardedOptions } from './options/guarded-options.ts';
import { checkTypes, slots } from './inbound/slots.ts';
import { link$ } from './link/link.ts';
import type { LinkEnd } from './link/end/link-end.ts';
import { linkEndText } from './link/end/link-end-text.ts';
import { type LinkEvent, statusOf } from './link/link-event.ts';
import type { MessageMap } from './protocol/message.ts';
import type { KeysMatchTypes } from './protocol/schemas.ts';
import { outbox } from './outbound/outbox.ts';
import { outgoing } from './outbound/outgoing.ts';
import type { Protocol } from './protocol/protocol.ts';
import { replier } from './inbound/send-replies.ts';
import type { Status } from './status.ts';
import { trampoline } from './dispatch/trampoline.ts';
import { typeCounts } from './inbound/type-counts.ts';
import { warmUp } from './warm-up.ts';

/**
 * Connects to a backend: an Observable of its validated messages and a sink for ours, over one socket that is dialled when
 * the first subscriber comes, dialled again whenever it is lost, and closed when the last one has left.
 *
 * It never errors: what can be survived is on `fault$`. Only a bad URL or bad options throw, here and at once.
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
  const { replies = {} } = protocol;

  const turns = trampoline();
  const status$ = new BehaviorSubject<Status>({ kind: 'idle' });
  const latency$ = new Subject<number>();
  const { fault$, ...told } = faultReporter(turns, { now: () => clock.monotonic(), warn: options.warn });
  const { report, attempt } = told;
  const guarded = guardedOptions(options, protocol.probe, attempt);
  const { clock, maxLength, peekType } = guarded;
  const skipped = typeCounts();
  const out = outgoing(protocol, { ...told, clock });
  const always = (type: string) => type in replies || out.isConfirmed(type);
  const inboundTypes = Object.keys(protocol.inbound);
  const inbox = slots<I[keyof I]>(inboundTypes, always);

  const announce = (event: LinkEvent) => {
    const status = statusOf(event);
    if (status) status$.next(status);
    if (event.kind === 'latency') latency$.next(event.ms);
    if (event.kind === 'waiting' && event.cause.kind === 'oversized') {
      report({ kind: 'invalid', raw: '', issues: [{ message: linkEndText(event.cause) }] });
    }
  };
  const urgent$ = new BehaviorSubject(false);
  const suspect$ = new Subject<LinkEnd>();
  const suspect = (ms: number) => suspect$.next({ kind: 'unconfirmed', ms });
  const read = decoder(protocol.inbound, {
    isWanted: inbox.wanted,
    onSkipped: skipped.count,
    maxLength,
    peekType,
    onFault: report,
  });
  const reply = replier(replies, { send: out.send, onFault: report });
  const receive = turns.wrap((data: string | ArrayBuffer) => {
    const message = read(data);
    if (message === undefined) return;
    out.matchEcho(message);
    reply(message);
    inbox.emit(message);
  });
  const linked$ = link$(protocol, guarded, { end$: suspect$, urgent$ }).pipe(
    outbox({ ...out, onSuspect: suspect, onUrgent: (waits) => waits !== urgent$.value && urgent$.next(waits), clock }),
    tap(turns.wrap(announce)),
    filter((event) => event.kind === 'opened'),
    switchMap(({ socket }) => socket.frame$.pipe(tap(receive), ignoreElements())),
  );
  const alive$ = new Observable<never>((subscriber) => {
    linked$.subscribe(subscriber);
    // While the first socket opens.
    attempt('samples', () => warmUp<I, O>(protocol, { clock, attempt }));
    return () => turns.run(() => status$.next({ kind: 'closed' }));
  });
  const life$ = alive$.pipe(share({ resetOnRefCountZero: () => timer(0) }));

  // Straight to whoever listens: a message passes nothing on the way that another listener would have to pay for.
  const held = <T>(message$: Observable<T>) =>
    new Observable<T>((subscriber) => {
      message$.subscribe(subscriber);
      life$.subscribe(subscriber);
    });
  return Object.assign(held(inbox.all$), {
    on: <T extends I[keyof I]['type']>(...types: readonly T[]) => held(inbox.on(checkTypes(types, inboundTypes))),
    keepOpen$: held(NEVER),
    send: {
      next: (message: O[keyof O]) => out.send(message),
      error: (error: unknown) => report({ kind: 'producer', error }),
      complete: () => undefined,
    },
    deliver: (message: O[keyof O]) => delivered$(message, out, life$),
    status$: status$.asObservable(),
    latency$: latency$.asObservable(),
    fault$,
    skippedCounts: skipped.counts,
  });
}
