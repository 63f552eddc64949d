import type { Observable } from 'rxjs';
import type { OscCodec } from '../codec/osc-codec.ts';
import type { OscMessage } from '../message/osc-message.ts';
import type { OscPacket } from '../message/osc-packet.ts';
import type { SendFault } from '../network/send-fault.ts';
import type { IpAddress } from './ip-address.ts';
import type { LookupEvent } from './lookup-event.ts';
import type { OwnSockets } from './own-sockets.ts';
import type { ReplyPort } from './reply-port.ts';

/** Options of `sendDatagrams`. */
export interface SendDatagramsOptions<Packet extends OscPacket = OscMessage> {
  /**
   * Sends the messages of one turn of the event loop to one destination as one bundle with the time tag "immediately". The
   * `bundle` of a datagram takes precedence.
   *
   * @default false, one datagram per message
   */
  readonly bundle?: boolean;
  /**
   * The interface to send multicast from: its name or one of its addresses. The `multicast` of a datagram takes precedence.
   *
   * @default the one that the system chooses
   */
  readonly multicastInterface?: string;
  /**
   * Records the sockets that it sends from, so that a `datagrams$` with the same value recognizes your own messages.
   *
   * @default the sockets are not recorded
   */
  readonly own?: OwnSockets;
  /**
   * Sends from the port of the `datagrams$` with the same value, because some gear answers to the port of the sender.
   *
   * @default ports that the system chooses
   */
  readonly replyPort?: ReplyPort;
  /** @default standardCodec */
  readonly codec?: Pick<OscCodec, 'encode'>;
  /**
   * Looks up the address of a host name. It is not called for IP addresses.
   *
   * @default the system's resolver, IPv4 first
   */
  readonly resolve?: (host: string) => Observable<IpAddress>;
  /**
   * The time between two look-ups of a name, in ms, from 1 to 2147483647. Meanwhile the known address is used.
   *
   * @default 60000
   */
  readonly lookUpEveryMs?: number;
  /**
   * Looks up all names again at each emission. A name is also looked up, at most every 5 s, when sending to its address fails or
   * is refused.
   *
   * @default never
   */
  readonly lookAgain$?: Observable<unknown>;
  /**
   * Called when an address has changed, and when a later look-up has failed.
   *
   * @default does nothing
   */
  readonly onLookup?: (event: LookupEvent) => void;
  /**
   * How long a message may wait for the first look-up of its host, in ms, from 1 to 2147483647. An older message is not sent.
   *
   * @default 1000
   */
  readonly ttl?: number;
  /**
   * How many messages may wait for the first look-up of a host, from 1. Further messages are not sent.
   *
   * @default 100
   */
  readonly limit?: number;
  /**
   * Called for each datagram that could not be sent.
   *
   * @default does nothing
   */
  readonly onFault?: (fault: SendFault<Packet>) => void;
}
