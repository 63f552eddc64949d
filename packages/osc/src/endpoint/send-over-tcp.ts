import type { BridgeConfig, EndpointEvent, EndpointLog } from '@hardware-ws/rules';
import { defer, map, merge, mergeMap, type Observable, type OperatorFunction } from 'rxjs';
import type { OscDatagram } from '../message/osc-datagram.ts';
import type { ReceivedOscMessage } from '../message/received-osc-message.ts';
import type { OwnConnections } from './own-connections.ts';
import { connectionKey, tcpDestinations } from './tcp-destinations.ts';
import { type TcpConnection, tcpConnection } from './tcp-connection.ts';

/**
 * Sends messages over TCP, and emits the replies. The connections that the configuration in force needs stay open, so
 * the first message does not wait. Connections that a later configuration does not need are closed.
 */
export function sendOverTcp(
  inForce$: Observable<BridgeConfig>,
  log: Pick<EndpointLog, 'info' | 'warn'>,
  own: OwnConnections,
  connections = new Map<string, TcpConnection>(),
  onOpen?: (key: string) => void,
): OperatorFunction<OscDatagram, EndpointEvent<OscDatagram, ReceivedOscMessage>> {
  return (command$) =>
    defer(() => {
      const change = (config: BridgeConfig): readonly TcpConnection[] => {
        const wanted = tcpDestinations(config);
        for (const [key, connection] of connections) {
          if (wanted.has(key)) continue;
          connections.delete(key);
          connection.close();
        }
        return [...wanted].flatMap(([key, destination]) => {
          if (connections.has(key)) return [];
          const connection = tcpConnection(destination, log, own, () => onOpen?.(key));
          connections.set(key, connection);
          return [connection];
        });
      };
      const received$ = inForce$.pipe(
        mergeMap(change),
        mergeMap(({ received$ }) => received$),
        map((received) => ({ kind: 'received' as const, received })),
      );
      const sent$ = command$.pipe(
        map((command) => {
          const { destination, message, tcp: framing = 'slip' } = command;
          const { host, port } = destination;
          const connection = connections.get(connectionKey({ host, port, framing }));
          // A rule that has been replaced may have made the message.
          const reason = connection
            ? connection.send(message)
            : `${message.address} was not sent to ${host} port ${String(port)}: no rule uses this TCP connection anymore.`;
          return reason === undefined
            ? { kind: 'sent' as const, command }
            : { kind: 'unsent' as const, command, reason, about: `unsent ${host} ${String(port)} (tcp)` };
        }),
      );
      return merge(received$, sent$);
    });
}
