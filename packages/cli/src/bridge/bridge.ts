import type { Connection, Message, Outcome } from '@hardware-ws/client';
import {
  compileRules,
  incomingMessages,
  outgoingCommands,
  type BridgeConfig,
  type BridgeEndpoint,
  type CompiledRules,
  type RuleEvent,
} from '@hardware-ws/rules';
import type { Contract } from '@hardware-ws/rules/check';
import { defer, finalize, ignoreElements, map, merge, mergeMap, NEVER, Subject, tap, type Observable } from 'rxjs';
import { limitedWarnings } from '../output/limited-warnings.ts';
import { ruleReports } from './rule-reports.ts';
import { runEndpoints, type CommandSent } from './run-endpoints.ts';
import { withRules } from './with-rules.ts';

export interface BridgeOptions {
  readonly connection: Observable<Message> & Pick<Connection<Message, Message>, 'deliver'>;
  /** The messages of the backend. */
  readonly contract: Contract;
  /** Reads which request a message of the backend refuses, and why. @default messages refuse nothing */
  readonly refusal?: ((message: Message) => { readonly about: string; readonly text: string } | undefined) | undefined;
  readonly endpoints: readonly BridgeEndpoint[];
  /** The configuration to start with. */
  readonly config: BridgeConfig;
  /** Configurations that replace the current one. @default none */
  readonly reload$?: Observable<BridgeConfig>;
  /** When endpoints look again at what may have changed, such as the addresses of destinations. @default never */
  readonly refresh$?: Observable<unknown>;
  /** Called for each configuration that is in force. @default nothing is called */
  readonly applied?: (config: BridgeConfig, rules: CompiledRules) => void;
  /** Called for each event of a rule. @default nothing is called */
  readonly counted?: (event: RuleEvent) => void;
  /** Called for each received value that no incoming rule matches. @default nothing is called */
  readonly unmatched?: (endpoint: BridgeEndpoint, received: object) => void;
  readonly log: { info(text: string): void; warn(text: string): void };
}

/** An event of a bridge: an endpoint sent a command, or a message to the backend has an outcome. */
export type BridgeEvent = CommandSent | { readonly kind: 'outcome'; readonly outcome: Outcome };

/**
 * A bridge between a backend and endpoints, in both directions. A new configuration takes over between two messages, once it is
 * in force at every endpoint. Ports and connections that it does not change stay open. Messages that the old rules still hold
 * are sent.
 */
export function bridge$(options: BridgeOptions): Observable<BridgeEvent> {
  const { connection, contract, endpoints, config, reload$ = NEVER, refresh$ = NEVER } = options;
  const { applied, counted, unmatched, refusal, log } = options;
  return defer(() => {
    const { warn, written$ } = limitedWarnings(log);
    const endpointLog = {
      info: (text: string) => log.info(text),
      warn: (text: string, about?: string) => (about === undefined ? log.warn(text) : warn(about, text)),
    };
    const reports = ruleReports(warn, contract, counted);
    const inForce$ = new Subject<CompiledRules>();
    const sent$ = new Subject<Message>();
    const { running, event$ } = runEndpoints({
      endpoints,
      config,
      reload$,
      refresh$,
      log: endpointLog,
      onSent: reports.sent,
      onUnsent: reports.unsent,
      onInForce(next) {
        const rules = compileRules(endpoints, next);
        applied?.(next, rules);
        inForce$.next(rules);
      },
    });
    const toEndpoints$ = connection.pipe(
      tap((message) => {
        const refused = refusal?.(message);
        if (refused) warn(`refusal ${refused.about}`, refused.text);
      }),
      withRules(inForce$, (rules) =>
        outgoingCommands(rules, { skipped: reports.skipped, applied: reports.appliedOf(rules), sent$ }),
      ),
      tap(({ endpoint, command }) =>
        running.find((one) => one.endpoint.name === endpoint.name)?.command$.next(command),
      ),
      finalize(() => {
        for (const { command$ } of running) command$.complete();
      }),
      ignoreElements(),
    );
    const toBackend$ = merge(
      ...running.map(({ endpoint, received$ }) =>
        received$.pipe(
          withRules(inForce$, (rules) =>
            incomingMessages(rules, endpoint, {
              skipped: reports.skipped,
              applied: reports.appliedOf(rules),
              unmatched: (received) => unmatched?.(endpoint, received),
            }),
          ),
        ),
      ),
    ).pipe(
      mergeMap((message) => {
        sent$.next(message);
        return connection.deliver(message).pipe(
          map((outcome) => {
            reports.settled(message, outcome);
            return { kind: 'outcome' as const, outcome };
          }),
        );
      }),
    );
    return merge(written$, toEndpoints$, toBackend$, event$);
  });
}
