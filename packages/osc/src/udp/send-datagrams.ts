import {
  catchError,
  concat,
  concatMap,
  connect,
  defer,
  EMPTY,
  filter,
  finalize,
  from,
  groupBy,
  map,
  merge,
  mergeMap,
  type MonoTypeOperatorFunction,
  type Observable,
  ReplaySubject,
  share,
  take,
  throwIfEmpty,
} from 'rxjs';
import type { OscCodec } from '../osc-codec.ts';
import type { OscDatagram } from '../osc-datagram.ts';
import type { OscMessage } from '../osc-message.ts';
import type { OscPacket } from '../osc-packet.ts';
import type { SendFault } from '../send-fault.ts';
import { standardCodec } from '../standard-codec.ts';
import { tell } from '../tell.ts';
import { turns } from '../turns.ts';
import { unsent } from '../unsent.ts';
import { encodedTurn, type EncodedTurn } from './encoded-turn.ts';
import type { IpAddress } from './ip-address.ts';
import type { OwnSockets } from './own-sockets.ts';
import { resolveHost } from './resolve-host.ts';
import { udpSockets } from './udp-sockets.ts';

/** Options of `sendDatagrams`. */
export interface SendDatagramsOptions<Packet extends OscPacket = OscMessage> {
  /**
   * Sends what comes in one turn of the event loop for one destination as one bundle, that means at once; a datagram's own `bundle` goes before.
   *
   * @default false, each message is a datagram of its own
   */
  readonly bundle?: boolean;
  /**
   * The interface that multicast leaves by: its IPv4 address, or `::%eth0`.
   *
   * @default the one that the system chooses
   */
  readonly multicastInterface?: string;
  /**
   * Takes note of the sockets that it sends from, for the `datagrams$` that must not take what they sent for somebody else's.
   *
   * @default nobody takes note
   */
  readonly own?: OwnSockets;
  /** @default standardCodec */
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
  readonly fault?: (fault: SendFault<Packet>) => void;
}

/**
 * Sends each OSC message to its destination over UDP and emits it once it is sent; one that fails does not stop the next.
 * A destination may be a broadcast address or a multicast group; all share one socket per family.
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
export const sendDatagrams = <Packet extends OscPacket = OscMessage>(
  options: SendDatagramsOptions<Packet> = {},
): MonoTypeOperatorFunction<OscDatagram<Packet>> => {
  const { bundle = false, multicastInterface, own, codec = standardCodec, resolve = resolveHost, fault } = options;
  const isBundled = (datagram: OscDatagram<Packet>): boolean => datagram.bundle ?? bundle;
  const refuse = (datagram: OscDatagram<Packet>, cause: unknown) => {
    tell(fault, unsent(datagram, cause));
  };
  return (source) =>
    defer(() => {
      const sockets = udpSockets(multicastInterface, own);
      const send$ = ({ port, bytes, datagrams }: EncodedTurn<Packet>, ip$: Observable<IpAddress>) =>
        concat(ip$.pipe(mergeMap((ip) => sockets.send$(bytes, port, ip))), datagrams).pipe(
          catchError((cause: unknown) => {
            for (const datagram of datagrams) refuse(datagram, cause);
            return EMPTY;
          }),
        );
      return source.pipe(
        groupBy(({ destination }) => destination.host),
        mergeMap((toHost) => {
          // One look-up for all, kept unless it failed: a slow one must not let a later message overtake.
          const ip$ = defer(() => resolve(toHost.key)).pipe(
            take(1),
            throwIfEmpty(),
            share({ connector: () => new ReplaySubject<IpAddress>(1), resetOnComplete: false }),
          );
          return toHost.pipe(
            connect((sent) =>
              merge(
                sent.pipe(filter(isBundled), turns()),
                sent.pipe(
                  filter((datagram) => !isBundled(datagram)),
                  map((datagram) => [datagram]),
                ),
              ),
            ),
            concatMap((turn) => from(encodedTurn(turn, codec.encode, refuse))),
            concatMap((encoded) => send$(encoded, ip$)),
          );
        }),
        finalize(sockets.close),
      );
    });
};
