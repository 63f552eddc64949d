import type { BridgeConfig, BridgeEndpoint } from '@hardware-ws/rules';
import { connect, defer, endWith, filter, ignoreElements, map, merge, Subject, takeUntil, tap } from 'rxjs';
import type { OscDatagram } from '../message/osc-datagram.ts';
import type { OscMessage } from '../message/osc-message.ts';
import type { ReceivedOscMessage } from '../message/received-osc-message.ts';
import type { SendFault } from '../network/send-fault.ts';
import { osc } from '../rules/osc.ts';
import { receiveFaultText } from '../text/receive-fault-text.ts';
import { ownSockets } from '../udp/own-sockets.ts';
import { replyPort } from '../udp/reply-port.ts';
import { sendDatagrams } from '../udp/send-datagrams.ts';
import { diagnoseOsc } from './diagnose-osc.ts';
import { goingRound } from './going-round.ts';
import { guessedTypes } from './guessed-types.ts';
import { keepAlive$ } from './keep-alive.ts';
import { legibleOsc } from './legible-osc.ts';
import { listenAs } from './listen-as.ts';
import { listenOverTcp } from './listen-over-tcp.ts';
import { multicastKeys } from './multicast-keys.ts';
import { shadowedRules, withoutDestination } from './never-firing.ts';
import { newFailures, type SendOutcome } from './new-failures.ts';
import { uselessSenders } from './sender-checks.ts';
import { ownConnections } from './own-connections.ts';
import { sendOverTcp } from './send-over-tcp.ts';
import type { TcpConnection } from './tcp-connection.ts';
import { sharedPorts } from './shared-ports.ts';
import { unusedDestination } from './unused-destination.ts';

/**
 * OSC over UDP and TCP as an endpoint of a bridge: it sends and listens, checks a file, and looks at the network.
 *
 * Without rules for what it receives it opens no port. When a later configuration has another port, the new one is open
 * before the old one closes.
 *
 * @example
 * const endpoints = [oscEndpoint];
 */
export const oscEndpoint: BridgeEndpoint<OscDatagram, OscMessage | ReceivedOscMessage> = {
  ...osc,
  run: ({ config, reload$, command$, refresh$, log }) =>
    defer(() => {
      const inForce$ = new Subject<BridgeConfig>();
      const own = ownSockets();
      const connections = ownConnections();
      const port = replyPort();
      const fault$ = new Subject<SendFault>();
      const sendOverUdp = sendDatagrams({
        own,
        replyPort: port,
        lookAgain$: refresh$,
        onLookup(event) {
          if (event.kind === 'failed') log.warn(event.reason, `look-up ${event.host}`);
          else log.info(`${event.host} is at ${event.ip.address} now, no longer at ${event.before.address}`);
        },
        onFault: (fault) => fault$.next(fault),
      });
      const tcpConnections = new Map<string, TcpConnection>();
      const opened$ = new Subject<string>();
      const isOpen = (key: string) => tcpConnections.get(key)?.isOpen() === true;
      // They belong to no rule, so they are not counted, and only a new failure is logged.
      const keptAlive = new WeakSet<OscDatagram>();
      const keeping$ = keepAlive$(inForce$, { opened$, isOpen }).pipe(tap((each) => keptAlive.add(each)));
      const all$ = command$.pipe(
        connect((rules$) => merge(rules$, keeping$.pipe(takeUntil(rules$.pipe(ignoreElements(), endWith(undefined)))))),
      );
      const sent$ = all$.pipe(
        connect((each$) =>
          merge(
            each$.pipe(
              filter(({ tcp }) => tcp !== undefined),
              sendOverTcp(inForce$, log, connections, tcpConnections, (key) => opened$.next(key)),
            ),
            each$.pipe(
              filter(({ tcp }) => tcp === undefined),
              sendOverUdp,
              map((command) => ({ kind: 'sent' as const, command })),
            ),
          ),
        ),
      );
      const unsent$ = fault$.pipe(
        map(({ datagram: command, reason }) => {
          const { host, port } = command.destination;
          return { kind: 'unsent' as const, command, reason, about: `unsent ${host} ${String(port)}` };
        }),
      );
      const fault = (found: Parameters<typeof receiveFaultText>[0]) => log.warn(receiveFaultText(found), found.kind);
      const listened$ = listenAs(config, reload$, { log, own, replyPort: port, fault }).pipe(
        tap((event) => {
          if (event.kind === 'inForce') inForce$.next(event.config);
        }),
      );
      const ofKeepAlive$ = new Subject<SendOutcome>();
      const outcome$ = merge(unsent$, sent$).pipe(
        filter((event) => {
          if (event.kind === 'received' || event.kind === 'inForce' || !keptAlive.has(event.command)) return true;
          ofKeepAlive$.next(event);
          return false;
        }),
      );
      const failures$ = ofKeepAlive$.pipe(
        newFailures(),
        tap(({ reason, about }) => log.warn(reason, about)),
        ignoreElements(),
      );
      return merge(failures$, outcome$, listenOverTcp(inForce$, { log, own: connections, fault }), listened$);
    }),
  checks: [
    ({ written }) => {
      const file = legibleOsc(written);
      return [shadowedRules, uselessSenders, withoutDestination, unusedDestination, multicastKeys, goingRound].flatMap(
        (check) => check(file),
      );
    },
    ({ written, contract }) => guessedTypes(legibleOsc(written), contract),
  ],
  checksBeside: [sharedPorts],
  diagnose: diagnoseOsc,
};
