import type { BridgeConfig, EndpointLog } from '@hardware-ws/rules';
import {
  catchError,
  defer,
  filter,
  map,
  merge,
  mergeMap,
  of,
  retry,
  share,
  startWith,
  Subject,
  takeUntil,
  timer,
  type Observable,
} from 'rxjs';
import type { ReceivedOscMessage } from '../message/received-osc-message.ts';
import type { ReceiveFault } from '../network/receive-fault.ts';
import { datagrams$ } from '../udp/datagrams.ts';
import type { OwnSockets } from '../udp/own-sockets.ts';
import type { ReplyPort } from '../udp/reply-port.ts';
import { isInUse, listeningOptions, listeningText } from './listening-port.ts';
import { oscSettings } from './osc-settings.ts';

export type ListenEvent =
  | { readonly kind: 'received'; readonly received: ReceivedOscMessage }
  | { readonly kind: 'inForce'; readonly config: BridgeConfig };

export interface ListenAsOptions {
  readonly log: Pick<EndpointLog, 'info' | 'warn'>;
  /** The sockets that the bridge sends from. */
  readonly own: OwnSockets;
  /** The port to send from, for a configuration with `send_from_listen_port`. */
  readonly replyPort: ReplyPort;
  /** Called for received bytes that are not OSC, and for errors of the socket. */
  readonly fault: (fault: ReceiveFault) => void;
  /** How long to wait before trying again to open a port, in ms. @default 5000 */
  readonly againMs?: number;
}

/**
 * Listens as the configuration says, and changes the port for each later configuration. If the port does not change, the socket stays.
 * Otherwise the new socket opens before the old one closes, unless the old one is in its way. If the new socket cannot be opened,
 * the running configuration stays, and the new one is tried again until it succeeds or is replaced. The first one must succeed.
 */
export function listenAs(
  first: BridgeConfig,
  reload$: Observable<BridgeConfig>,
  { log, own, replyPort, fault, againMs = 5000 }: ListenAsOptions,
): Observable<ListenEvent> {
  return defer(() => {
    const config$ = reload$.pipe(startWith(first), share());
    const back$ = new Subject<BridgeConfig>();
    const moved$ = new Subject<string>();
    let inForce: BridgeConfig | undefined;
    let current = '';
    const move = (endpoint: string) => {
      current = endpoint;
      moved$.next(endpoint);
    };
    const enter = (config: BridgeConfig): ListenEvent => {
      inForce = config;
      move(listeningText(config));
      return { kind: 'inForce', config };
    };

    const listen$ = (config: BridgeConfig): Observable<ListenEvent> => {
      const endpoint = listeningText(config);
      const options = listeningOptions(config, replyPort);
      let isOpen = false;
      let isReported = false;
      const opened$ = new Subject<ListenEvent>();
      const listening = () => {
        isOpen = true;
        if (config === inForce) {
          move(endpoint);
          return;
        }
        log.info(`listening for OSC on ${endpoint}`);
        opened$.next(enter(config));
      };
      const received$ = datagrams$({ ...options, own, onListening: listening, onFault: fault }).pipe(
        map((received) => ({ kind: 'received' as const, received })),
      );
      const socket$ = merge(opened$, received$);
      const handOver$ = defer(() => {
        const before = inForce;
        move('');
        return socket$.pipe(
          catchError((error: unknown) => {
            if (before) back$.next(before);
            throw error;
          }),
        );
      });
      const tryAgain = (error: unknown) => {
        if (inForce === undefined) throw error;
        if (!isReported) {
          log.warn(
            `the running configuration stays: ${(error as Error).message} It is tried again every ${String(againMs / 1000)} s.`,
          );
        }
        isReported = true;
        return timer(againMs);
      };
      return socket$.pipe(
        catchError((error: unknown) => {
          if (current !== '' && isInUse(error) && inForce && oscSettings(inForce).listen_port === options.port)
            return handOver$;
          throw error;
        }),
        retry({ delay: tryAgain }),
        takeUntil(merge(moved$.pipe(filter((to) => isOpen && to !== endpoint)), config$.pipe(filter(() => !isOpen)))),
      );
    };
    return merge(
      config$.pipe(
        mergeMap((config) => {
          const endpoint = listeningText(config);
          return endpoint === current || endpoint === '' ? of(config).pipe(map(enter)) : listen$(config);
        }),
      ),
      back$.pipe(mergeMap(listen$)),
    );
  });
}
