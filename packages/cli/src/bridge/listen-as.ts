import { datagrams$, type OwnSockets, type ReceivedOscMessage, type ReceiveFault } from '@hardware-ws/osc/udp';
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
  /** After how long a port that could not be opened is tried again, in ms. @default 5000 */
  readonly againMs?: number;
}

function endpointOf({ osc, incoming }: BridgeConfig): string {
  return incoming.length > 0
    ? `${osc.listen_host}:${osc.listen_port}${osc.interface === undefined ? '' : ` on ${osc.interface}`}`
    : '';
}

/**
 * Listens where the configuration says, and where each later one does. A socket whose port stays the same stays; else the new one
 * is open before the old one closes, unless the old one is in its way. Where it cannot be opened the running configuration stays,
 * and the other is tried again, until it succeeds or another takes its place; the first one has to succeed.
 */
export function listenAs(
  first: BridgeConfig,
  reload$: Observable<BridgeConfig>,
  { log, own, fault, againMs = 5000 }: ListenAsOptions,
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
      move(endpointOf(config));
      return { kind: 'inForce', config };
    };

    const listen$ = (config: BridgeConfig): Observable<ListenEvent> => {
      const endpoint = endpointOf(config);
      const { listen_host: host, listen_port: port, interface: by } = config.osc;
      const group = by === undefined ? {} : { multicastInterface: by };
      let isOpen = false;
      let isTold = false;
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
      const message$ = datagrams$({ host, port, ...group, own, listening, fault }).pipe(
        map((message) => ({ kind: 'message' as const, message })),
      );
      const socket$ = merge(opened$, message$);
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
      const tryAgain = (error: Error) => {
        if (inForce === undefined) throw error;
        if (!isTold)
          log.warn(`the running configuration stays: ${error.message} It is tried again every ${againMs / 1000} s.`);
        isTold = true;
        return timer(againMs);
      };
      return socket$.pipe(
        catchError((error: unknown) => {
          if (current !== '' && isInUse(error) && inForce?.osc.listen_port === port) return handOver$;
          throw error;
        }),
        retry({ delay: tryAgain }),
        takeUntil(merge(moved$.pipe(filter((to) => isOpen && to !== endpoint)), config$.pipe(filter(() => !isOpen)))),
      );
    };
    return merge(
      config$.pipe(
        mergeMap((config) => {
          const endpoint = endpointOf(config);
          return endpoint === current || endpoint === '' ? of(config).pipe(map(enter)) : listen$(config);
        }),
      ),
      back$.pipe(mergeMap(listen$)),
    );
  });
}

function isInUse(error: unknown) {
  return ((error as Error).cause as NodeJS.ErrnoException | undefined)?.code === 'EADDRINUSE';
}
