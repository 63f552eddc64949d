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
   * Sends what comes in one turn of the event loop for one destination as one bundle, that means at once; a datagram's own `bundle` goes before.
   *
   * @default false, each message is a datagram of its own
   */
  readonly bundle?: boolean;
  /**
   * The interface that multicast leaves by, as its name or one of its addresses; a datagram's own `multicast` goes before.
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
  /**
   * Sends from the port of the `datagrams$` that has the same value, so that gear which answers to the sender is heard.
   *
   * @default ports that the system chooses
   */
  readonly replyPort?: ReplyPort;
  /** @default standardCodec */
  readonly codec?: Pick<OscCodec, 'encode'>;
  /**
   * Finds the address of a host that is called by a name; an IP address is its own.
   *
   * @default the system's resolver, IPv4 first
   */
  readonly resolve?: (host: string) => Observable<IpAddress>;
  /**
   * How long after a look-up a name is looked up again, in ms, from 1 to 2147483647. Meanwhile the address that is known is sent to.
   *
   * @default 60000
   */
  readonly lookUpEveryMs?: number;
  /**
   * When to look up all names again, besides that and, at most every 5 s, when what was sent to a name's address fails or is refused.
   *
   * @default never
   */
  readonly lookAgain$?: Observable<unknown>;
  /**
   * Hears of an address that has changed, and of a later look-up that failed.
   *
   * @default nobody hears of it
   */
  readonly onLookup?: (event: LookupEvent) => void;
  /**
   * How long a message may wait for the first look-up of its host, in ms, from 1 to 2147483647: one that is older is not sent.
   *
   * @default 1000
   */
  readonly ttl?: number;
  /**
   * How many messages may wait for the first look-up of a host, from 1; the newest of more is not sent.
   *
   * @default 100
   */
  readonly limit?: number;
  /**
   * Hears of each datagram that could not be sent.
   *
   * @default nobody hears of it
   */
  readonly onFault?: (fault: SendFault<Packet>) => void;
}
