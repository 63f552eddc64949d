import {
  concatMap,
  defer,
  filter,
  finalize,
  from,
  groupBy,
  map,
  mergeMap,
  type MonoTypeOperatorFunction,
  NEVER,
} from 'rxjs';
import { checkNumber, notify } from '@hardware-ws/rules/endpoint';
import { isMulticast } from '../message/is-multicast.ts';
import type { OscDatagram } from '../message/osc-datagram.ts';
import type { OscMessage } from '../message/osc-message.ts';
import type { OscMulticast } from '../message/osc-multicast.ts';
import type { OscPacket } from '../message/osc-packet.ts';
import { standardCodec } from '../codec/standard-codec.ts';
import { bufferTurns } from '../network/buffer-turns.ts';
import { longestTimerMs } from '../network/longest-timer-ms.ts';
import { sendFault } from '../network/send-fault.ts';
import { connectedSender } from './connected-sender.ts';
import { encodeTurn, type EncodedTurn } from './encode-turn.ts';
import { hostAddress, resolveHost } from './host-address.ts';
import { openSockets } from './open-sockets.ts';
import { replySender } from './reply-sender.ts';
import type { SendDatagramsOptions } from './send-datagrams-options.ts';
import { sendTurn } from './send-turn.ts';
import { sharedSender } from './shared-sender.ts';

/**
 * Sends each OSC message to its destination over UDP, and emits the message once it is sent. A message that cannot be sent does
 * not stop the next one. A destination may be a broadcast address or a multicast group.
 *
 * Messages to one host stay in order. Messages to a host name wait for its first look-up, and are dropped if it fails. Later
 * look-ups run in the background. The stream completes after all messages are sent. Then, or on unsubscription, the sockets
 * close.
 *
 * ```
 * source    --a--b-----c|       b has no such host
 * output    ---a--------c|
 * ```
 *
 * @example
 * game.pipe(oscMessages(rules), sendDatagrams({ onFault: ({ reason }) => console.error(reason) })).subscribe();
 */
export function sendDatagrams<Packet extends OscPacket = OscMessage>(
  options: SendDatagramsOptions<Packet> = {},
): MonoTypeOperatorFunction<OscDatagram<Packet>> {
  const { bundle = false, multicastInterface, own, replyPort, codec = standardCodec, onFault } = options;
  const {
    resolve = resolveHost,
    lookUpEveryMs = 60_000,
    lookAgain$ = NEVER,
    onLookup,
    ttl = 1000,
    limit = 100,
  } = options;
  const byDefault: OscMulticast = multicastInterface === undefined ? {} : { interface: multicastInterface };
  checkNumber('sendDatagrams: lookUpEveryMs', lookUpEveryMs, 1, longestTimerMs);
  checkNumber('sendDatagrams: ttl', ttl, 1, longestTimerMs);
  checkNumber('sendDatagrams: limit', limit, 1, Number.MAX_SAFE_INTEGER);
  const isBundled = (datagram: OscDatagram<Packet>): boolean => datagram.bundle ?? bundle;
  const multicastWay = ({ multicast }: OscDatagram<Packet>): OscMulticast => ({ ...byDefault, ...multicast });
  const dropped = (datagram: OscDatagram<Packet>, cause: unknown) => {
    notify(onFault, sendFault(datagram, cause));
  };
  const isUdp = (datagram: OscDatagram<Packet>): boolean => {
    if (datagram.tcp === undefined) return true;
    dropped(datagram, new Error('its destination uses TCP, and sendDatagrams sends over UDP'));
    return false;
  };
  return (source) =>
    defer(() => {
      const sockets = openSockets(own);
      const shared = sharedSender(sockets);
      return source.pipe(
        filter(isUdp),
        groupBy(({ destination }) => destination.host),
        mergeMap((toHost) => {
          const lookUp = { resolve, lookUpEveryMs, lookAgain$, onLookup, ttl, limit, dropped };
          const { onceResolved, ip, lookUpSoon } = hostAddress(toHost.key, lookUp);
          const wayOf = isMulticast(toHost.key) ? multicastWay : () => undefined;
          const ours = lookUpSoon ? connectedSender(sockets, lookUpSoon) : shared;
          const send = replyPort ? replySender(replyPort, ours) : ours;
          const failed = ({ datagrams }: EncodedTurn<Packet>, cause: unknown) => {
            lookUpSoon?.();
            for (const datagram of datagrams) dropped(datagram, cause);
          };
          const sent$ = (turn: EncodedTurn<Packet>) => sendTurn(turn, { send, ip: ip(), failed });
          return toHost.pipe(
            onceResolved,
            bufferTurns(isBundled),
            map((turn) => encodeTurn(turn, codec.encode, wayOf, dropped)),
            concatMap((all) => {
              const [first, second] = all;
              return first && !second ? sent$(first) : from(all).pipe(concatMap(sent$));
            }),
          );
        }),
        finalize(sockets.closeAll),
      );
    });
}
