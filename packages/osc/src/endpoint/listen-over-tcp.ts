import type { BridgeConfig, EndpointLog } from '@hardware-ws/rules';
import { defer, distinctUntilChanged, EMPTY, map, mergeMap, type Observable, retry, switchMap, timer } from 'rxjs';
import type { ReceivedOscMessage } from '../message/received-osc-message.ts';
import { tcpServer$ } from '../tcp/tcp-server.ts';
import type { TcpFault } from '../tcp/tcp-fault.ts';
import { endpointText } from '../text/endpoint-text.ts';
import type { ReceiveFault } from '../network/receive-fault.ts';
import { listensForOsc, oscSettings } from './osc-settings.ts';
import type { OwnConnections } from './own-connections.ts';
import { framings } from './tcp-destinations.ts';

const againMs = 5000;

interface ListenOverTcpOptions {
  readonly log: Pick<EndpointLog, 'info' | 'warn'>;
  /** The connections that the bridge sends on. */
  readonly own: OwnConnections;
  /** Called for received bytes that are not OSC, and for errors of the socket. */
  readonly fault: (fault: ReceiveFault) => void;
}

/**
 * Listens on the TCP port of the configuration in force, if it has one, and emits the received messages. The first port must open. If
 * the port of a later configuration cannot be opened, it is tried again every 5 s.
 */
export function listenOverTcp(
  inForce$: Observable<BridgeConfig>,
  { log, own, fault }: ListenOverTcpOptions,
): Observable<{ readonly kind: 'received'; readonly received: ReceivedOscMessage }> {
  return defer(() => {
    let isFirst = true;
    const listen$ = ({
      host,
      port,
      framing,
    }: {
      readonly host: string;
      readonly port: number;
      readonly framing: 'slip' | 'size';
    }) => {
      let isReported = false;
      const isRequired = isFirst;
      const at = endpointText({ host, port });
      const listening = () => {
        isReported = false;
        log.info(`listening for OSC over TCP on ${at}, framing: ${framing}`);
      };
      const tryAgain = (error: unknown) => {
        if (isRequired) throw error;
        if (!isReported) log.warn(`${(error as Error).message} It is tried again every ${String(againMs / 1000)} s.`);
        isReported = true;
        return timer(againMs);
      };
      const received = (found: TcpFault) => {
        if (found.kind !== 'unsent') fault(found);
      };
      return tcpServer$({ host, port, framing: framings[framing], onListening: listening, onFault: received }).pipe(
        retry({ delay: tryAgain }),
        mergeMap((event) => {
          if (event.kind === 'message') {
            const { message } = event;
            return [
              {
                kind: 'received' as const,
                received: own.sent(message.from) ? { ...message, own: true as const } : message,
              },
            ];
          }
          const peer = endpointText(event.peer);
          if (event.kind === 'open') log.info(`${peer} connected over TCP`);
          else log.info(`${peer} is no longer connected over TCP: ${event.reason}`);
          return [];
        }),
      );
    };
    return inForce$.pipe(
      map((config) => {
        const { listen_host: host, listen_tcp_port: port, tcp_framing: framing = 'slip' } = oscSettings(config);
        return port === undefined || !listensForOsc(config) ? undefined : { host, port, framing };
      }),
      distinctUntilChanged((one, other) => JSON.stringify(one) === JSON.stringify(other)),
      switchMap((place) => {
        const received$ = place ? listen$(place) : EMPTY;
        isFirst = false;
        return received$;
      }),
    );
  });
}
