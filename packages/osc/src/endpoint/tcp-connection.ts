import type { EndpointLog } from '@hardware-ws/rules';
import {
  filter,
  ignoreElements,
  map,
  merge,
  mergeMap,
  type Observable,
  of,
  retry,
  Subject,
  takeUntil,
  tap,
  timer,
} from 'rxjs';
import type { OscMessage } from '../message/osc-message.ts';
import type { ReceivedOscMessage } from '../message/received-osc-message.ts';
import { tcpClient$ } from '../tcp/tcp-client.ts';
import type { TcpFault } from '../tcp/tcp-fault.ts';
import { endpointText } from '../text/endpoint-text.ts';
import { receiveFaultText } from '../text/receive-fault-text.ts';
import type { OwnConnections } from './own-connections.ts';
import { framings, type TcpDestination } from './tcp-destinations.ts';

const firstRetryMs = 250;
const longestRetryMs = 5000;

/** A connection to gear that reopens whenever it is lost. */
export interface TcpConnection {
  /** The received messages. Subscribing opens the connection. */
  readonly received$: Observable<ReceivedOscMessage>;
  /** Sends a message at once, or drops it and returns the reason. */
  send(message: OscMessage): string | undefined;
  isOpen(): boolean;
  close(): void;
}

/** Creates a connection that reopens when it is lost: after 250 ms, then after twice as long each time, up to 5 s. */
export function tcpConnection(
  { host, port, framing }: TcpDestination,
  log: Pick<EndpointLog, 'info' | 'warn'>,
  own: OwnConnections,
  onOpen?: () => void,
): TcpConnection {
  const at = endpointText({ host, port });
  const output$ = new Subject<OscMessage>();
  const closed$ = new Subject<void>();
  let failures = 0;
  let isReported = false;
  let unsent: string | undefined;
  const fault = (found: TcpFault): void => {
    if (found.kind === 'unsent') unsent = found.reason;
    else log.warn(receiveFaultText(found), found.kind);
  };
  const opened = (): void => {
    isReported = false;
    log.info(`connected to ${at} over TCP, framing: ${framing}`);
    onOpen?.();
  };
  // A peer that accepts connections and closes them at once must not be dialed four times a second.
  const settled$ = timer(longestRetryMs).pipe(
    tap(() => {
      failures = 0;
    }),
    ignoreElements(),
  );
  const tryAgain = (error: unknown) => {
    if (!isReported) {
      const seconds = String(longestRetryMs / 1000);
      const reason = `${(error as Error).message} Messages to it are dropped until the TCP connection is open, which is tried at least every ${seconds} s.`;
      log.warn(reason, `connection ${at} ${framing}`);
    }
    isReported = true;
    return timer(Math.min(firstRetryMs * 2 ** failures++, longestRetryMs));
  };
  const received$ = tcpClient$({
    host,
    port,
    framing: framings[framing],
    output$,
    onFault: fault,
    onOpen: own.add(at),
  }).pipe(
    mergeMap((event) => (event.kind === 'open' ? merge(of(event).pipe(tap(opened)), settled$) : of(event))),
    retry({ delay: tryAgain }),
    filter((event) => event.kind === 'message'),
    map(({ message }) => message),
    takeUntil(closed$),
  );
  return {
    received$,
    send(message) {
      // Only an open connection subscribes to this stream.
      if (!output$.observed) {
        return `${message.address} was not sent to ${host} port ${String(port)}: the TCP connection is not open, and a late message could do harm.`;
      }
      unsent = undefined;
      output$.next(message);
      return unsent;
    },
    isOpen: () => output$.observed,
    close: () => closed$.next(),
  };
}
