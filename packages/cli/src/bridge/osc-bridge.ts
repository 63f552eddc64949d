import type { Connection, Outcome } from '@hardware-ws/client';
import {
  oscMessages,
  quizMessages,
  type OscDatagram,
  type OscMessage,
  type RuleEvent,
  type RuleHit,
} from '@hardware-ws/osc';
import { ownSockets, sendDatagrams, type ReceivedOscMessage } from '@hardware-ws/osc/udp';
import type { QuizzerMessage, QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import {
  connect,
  defer,
  ignoreElements,
  map,
  merge,
  mergeMap,
  NEVER,
  Subject,
  takeUntil,
  tap,
  type Observable,
  type OperatorFunction,
} from 'rxjs';
import { boolDoubts } from './bool-doubts.ts';
import type { BridgeConfig } from './bridge-config.ts';
import { receiveFaultText } from '../osc-text/receive-fault-text.ts';
import { limitedWarnings } from '../output/limited-warnings.ts';
import { listenAs } from './listen-as.ts';
import { refusedText } from './refused-text.ts';
import { skipWarnings } from './skip-warnings.ts';

export interface OscBridgeOptions {
  readonly game: Connection<QuizzerMessage, QuizzerOutgoingMessage>;
  /** What it starts with. */
  readonly config: BridgeConfig;
  /** What takes its place. @default nothing */
  readonly reload$?: Observable<BridgeConfig>;
  /** When to look up the addresses of destinations again. @default never, besides now and then */
  readonly lookAgain$?: Observable<unknown>;
  /** Hears of each configuration that is in force. @default nobody hears of it */
  readonly applied?: (config: BridgeConfig) => void;
  /** Hears of all that rules do. @default nobody hears of it */
  readonly counted?: (event: RuleEvent) => void;
  /** Hears of each OSC message that no incoming rule is for. @default nobody hears of it */
  readonly unmatched?: (received: ReceivedOscMessage) => void;
  readonly log: { info(text: string): void; warn(text: string): void };
}

/** What a bridge did: sent an OSC message, or sent a message to the backend. */
export type OscBridgeEvent =
  | { readonly kind: 'osc'; readonly datagram: OscDatagram }
  | { readonly kind: 'outcome'; readonly outcome: Outcome<QuizzerOutgoingMessage> };

/**
 * A bridge between a game and OSC, both ways. Without incoming rules it opens no port. A new configuration takes over between
 * two messages: the sockets stay unless their port changes, and what the old rules still hold is sent.
 */
export function oscBridge$(options: OscBridgeOptions): Observable<OscBridgeEvent> {
  const { game, config, reload$ = NEVER, lookAgain$ = NEVER, applied, counted, unmatched, log } = options;
  return defer(() => {
    const own = ownSockets();
    const sent$ = new Subject<QuizzerOutgoingMessage>();
    const hitOf = new WeakMap<object, RuleHit>();
    const { warn, written$ } = limitedWarnings(log);
    const skipped = skipWarnings(warn);
    const told = (event: RuleEvent) => {
      if (event.kind === 'skip') skipped(event);
      if (event.kind === 'hit') noteRule(event, hitOf);
      counted?.(event);
    };
    const appliedOf = (rules: BridgeConfig) => (hit: RuleHit) => {
      told(hit);
      const name = `${hit.direction}[${hit.rule}]`;
      for (const doubt of boolDoubts(rules, hit)) warn(`bool ${name}`, `${name}: ${doubt}`);
    };
    const noRule = (received: OscMessage | ReceivedOscMessage) => {
      if ('from' in received) unmatched?.(received);
    };
    const inForce$ = new Subject<BridgeConfig>();
    const in$ = new Subject<ReceivedOscMessage>();
    const listening$ = listenAs(config, reload$, {
      log,
      own,
      fault: (fault) => warn(fault.kind, receiveFaultText(fault)),
    }).pipe(
      tap((event) => {
        if (event.kind === 'message') in$.next(event.message);
        else {
          applied?.(event.config);
          inForce$.next(event.config);
        }
      }),
      ignoreElements(),
    );
    const withRules = byRules(inForce$);
    const toOsc$ = game.pipe(
      withRules((rules) => oscMessages(rules, { skipped: told, applied: appliedOf(rules), sent$ })),
      sendDatagrams({
        own,
        lookAgain$,
        lookedUp: (event) => {
          if (event.kind === 'failed') warn(`look-up ${event.host}`, event.reason);
          else log.info(`${event.host} is at ${event.ip.address} now, no longer at ${event.before.address}`);
        },
        fault: (fault) => {
          const { host, port } = fault.datagram.destination;
          warn(`unsent ${host} ${port}`, fault.reason);
          told({ kind: 'error', direction: 'outgoing', rule: hitOf.get(fault.datagram)?.rule ?? -1 });
        },
      }),
      map((datagram) => ({ kind: 'osc' as const, datagram })),
    );
    const toGame$ = in$.pipe(
      withRules((rules) => quizMessages(rules, { skipped: told, applied: appliedOf(rules), unmatched: noRule })),
      tap((message) => sent$.next(message)),
      mergeMap((message) =>
        game.deliver(message).pipe(
          tap((outcome) => {
            const hit = hitOf.get(message);
            if (outcome.kind === 'dropped') told({ kind: 'error', direction: 'incoming', rule: hit?.rule ?? -1 });
            const refused = hit && refusedText(hit, outcome);
            if (refused !== undefined) warn(`refused ${hit?.rule}`, refused);
          }),
        ),
      ),
      map((outcome) => ({ kind: 'outcome' as const, outcome })),
    );
    return merge(written$, toOsc$, toGame$, listening$);
  });
}

function noteRule(hit: RuleHit, hitOf: WeakMap<object, RuleHit>): void {
  for (const made of hit.message ? [hit.message] : hit.datagrams) hitOf.set(made, hit);
}

/** Pipes a source through the operator of the configuration in force; the last one ends as if its source had. */
function byRules(inForce$: Observable<BridgeConfig>) {
  return <T, R>(project: (config: BridgeConfig) => OperatorFunction<T, R>): OperatorFunction<T, R> =>
    connect((source$) => {
      const untilNext$ = source$.pipe(takeUntil(inForce$));
      return inForce$.pipe(mergeMap((config) => project(config)(untilNext$)));
    });
}
