import type { Connection, Outcome } from '@hardware-ws/client';
import { oscMessages, quizMessages, type OscDatagram, type OscMessage, type RuleEvent } from '@hardware-ws/osc';
import { ownSockets, sendDatagrams, type ReceivedOscMessage } from '@hardware-ws/osc/udp';
import type { QuizzerMessage, QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import { defer, ignoreElements, map, merge, mergeMap, NEVER, Subject, tap, type Observable } from 'rxjs';
import type { BridgeConfig } from './bridge-config.ts';
import { byRules } from './by-rules.ts';
import { receiveFaultText } from '../osc-text/receive-fault-text.ts';
import { limitedWarnings } from '../output/limited-warnings.ts';
import { listenAs } from './listen-as.ts';
import { toldRules } from './told-rules.ts';

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
    const { warn, written$ } = limitedWarnings(log);
    const told = toldRules(warn, counted);
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
      withRules((rules) => oscMessages(rules, { skipped: told.skipped, applied: told.appliedOf(rules), sent$ })),
      sendDatagrams({
        own,
        lookAgain$,
        lookedUp: (event) => {
          if (event.kind === 'failed') warn(`look-up ${event.host}`, event.reason);
          else log.info(`${event.host} is at ${event.ip.address} now, no longer at ${event.before.address}`);
        },
        fault: told.unsent,
      }),
      map((datagram) => ({ kind: 'osc' as const, datagram })),
    );
    const toGame$ = in$.pipe(
      withRules((rules) =>
        quizMessages(rules, { skipped: told.skipped, applied: told.appliedOf(rules), unmatched: noRule }),
      ),
      tap((message) => sent$.next(message)),
      mergeMap((message) => game.deliver(message).pipe(tap((outcome) => told.settled(message, outcome)))),
      map((outcome) => ({ kind: 'outcome' as const, outcome })),
    );
    return merge(written$, toOsc$, toGame$, listening$);
  });
}
