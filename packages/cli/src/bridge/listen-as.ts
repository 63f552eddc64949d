import { datagrams$, type OwnSockets, type ReceivedOscMessage, type ReceiveFault } from '@hardware-ws/osc/udp';
import {
  catchError,
  defer,
  EMPTY,
  filter,
  map,
  merge,
  mergeMap,
  of,
  startWith,
  Subject,
  takeUntil,
  type Observable,
} from 'rxjs';
import type { BridgeConfig } from './bridge-config.ts';

export type ListenEvent =
  | { readonly kind: 'message'; readonly message: ReceivedOscMessage }
  | { readonly kind: 'inForce'; readonly config: BridgeConfig };

export interface ListenAsOptions {
  readonly log: { info(text: string): void; warn(text: string): void };
  /** The sockets that the bridge sends from. */
  readonly own: OwnSockets;
  /** Hears of what is no OSC. */
  readonly fault: (fault: ReceiveFault) => void;
}

const endpointOf = ({ osc, incoming }: BridgeConfig): string =>
  incoming.length > 0
    ? `${osc.listen_host}:${osc.listen_port}${osc.interface === undefined ? '' : ` on ${osc.interface}`}`
    : '';

/**
 * Listens where the configuration says, and where each later one does. A socket whose port stays the same stays; else the new one
 * is open before the old one closes, and if it cannot be opened the configuration is refused, unless it is the first.
 */
export function listenAs(
  first: BridgeConfig,
  reload$: Observable<BridgeConfig>,
  { log, own, fault }: ListenAsOptions,
): Observable<ListenEvent> {
  return defer(() => {
    const moved$ = new Subject<string>();
    let current: string | undefined;
    const enter = (config: BridgeConfig): ListenEvent => {
      current = endpointOf(config);
      moved$.next(current);
      return { kind: 'inForce', config };
    };
    const listen$ = (config: BridgeConfig): Observable<ListenEvent> => {
      const endpoint = endpointOf(config);
      const { listen_host: host, listen_port: port, interface: by } = config.osc;
      const group = by === undefined ? {} : { multicastInterface: by };
      const opened$ = new Subject<ListenEvent>();
      const listening = () => {
        log.info(`listening for OSC on ${endpoint}`);
        opened$.next(enter(config));
      };
      const message$ = datagrams$({ host, port, ...group, own, listening, fault }).pipe(
        map((message) => ({ kind: 'message' as const, message })),
      );
      return merge(opened$, message$).pipe(
        catchError((error: unknown) => {
          if (config === first) throw error;
          log.warn(`the running configuration stays: ${(error as Error).message}`);
          return EMPTY;
        }),
        takeUntil(moved$.pipe(filter((other) => other !== endpoint))),
      );
    };
    return reload$.pipe(
      startWith(first),
      mergeMap((config) => {
        const endpoint = endpointOf(config);
        if (endpoint === current || endpoint === '') return of(config).pipe(map(enter));
        return listen$(config);
      }),
    );
  });
}
