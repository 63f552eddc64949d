import {
  catchError,
  concatMap,
  defer,
  EMPTY,
  endWith,
  finalize,
  groupBy,
  mergeMap,
  type MonoTypeOperatorFunction,
  type Observable,
  ReplaySubject,
  share,
  take,
  throwIfEmpty,
} from 'rxjs';
import { nodeOscCodec } from '../node-osc-codec.ts';
import type { OscCodec } from '../osc-codec.ts';
import type { OscDatagram } from '../osc-datagram.ts';
import { tell } from '../tell.ts';
import type { IpAddress } from './ip-address.ts';
import { resolveHost } from './resolve-host.ts';
import type { SendFault } from './send-fault.ts';
import { udpSockets } from './udp-sockets.ts';
import { unsent } from './unsent.ts';

/** Options of `sendDatagrams`. */
export interface SendDatagramsOptions {
  /** @default nodeOscCodec */
  readonly codec?: Pick<OscCodec, 'encode'>;
  /**
   * Finds the address of a host.
   *
   * @default the system's resolver, IPv4 first
   */
  readonly resolve?: (host: string) => Observable<IpAddress>;
  /**
   * Hears of each datagram that could not be sent.
   *
   * @default nobody hears of it
   */
  readonly fault?: (fault: SendFault) => void;
}

/**
 * Sends each OSC message to its destination over UDP and emits it once it is sent; one that fails does not stop the next.
 *
 * Messages to one host stay in order. A host's name is looked up once; after a failure, again for the next message.
 * Completes when all that came is on its way, and then, or on unsubscription, closes its sockets.
 *
 * ```
 * source    --a--b-----c|       b has no such host
 * output    ---a--------c|
 * ```
 *
 * @example
 * game.pipe(oscMessages(rules), sendDatagrams({ fault: ({ reason }) => console.error(reason) })).subscribe();
 */
export const sendDatagrams = (options: SendDatagramsOptions = {}): MonoTypeOperatorFunction<OscDatagram> => {
  const { codec = nodeOscCodec, resolve = resolveHost, fault } = options;
  return (source) =>
    defer(() => {
      const sockets = udpSockets();
      return source.pipe(
        groupBy(({ destination }) => destination.host),
        mergeMap((toHost) => {
          // One look-up for all, kept unless it failed: a slow one must not let a later message overtake.
          const address$ = defer(() => resolve(toHost.key)).pipe(
            take(1),
            throwIfEmpty(),
            share({ connector: () => new ReplaySubject<IpAddress>(1), resetOnComplete: false }),
          );
          return toHost.pipe(
            concatMap((datagram) =>
              address$.pipe(
                mergeMap((ip) => sockets.send$(codec.encode(datagram.message), datagram.destination.port, ip)),
                endWith(datagram),
                catchError((cause: unknown) => {
                  tell(fault, unsent(datagram, cause));
                  return EMPTY;
                }),
              ),
            ),
          );
        }),
        finalize(sockets.close),
      );
    });
};
