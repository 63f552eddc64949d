import type { OscCodec } from '../codec/osc-codec.ts';
import type { OscEndpoint } from '../message/osc-endpoint.ts';
import type { ReceiveFault } from '../network/receive-fault.ts';
import type { OwnSockets } from './own-sockets.ts';
import type { ReplyPort } from './reply-port.ts';

/** Options of `datagrams$`. */
export interface DatagramsOptions {
  /** The UDP port to listen on; 0 lets the system choose one, which `onListening` then reports. */
  readonly port: number;
  /**
   * The address to listen on. `::` listens on all of this machine's IPv4 and IPv6 addresses. A multicast group is joined, and
   * then only datagrams to the group are received.
   *
   * @default '0.0.0.0', all of this machine's IPv4 addresses
   */
  readonly host?: string;
  /**
   * More multicast groups to join. They have the address family of `host`.
   *
   * @default none
   */
  readonly multicast?: readonly string[];
  /**
   * The interface on which to join groups: its name or one of its addresses.
   *
   * @default the one that the system chooses
   */
  readonly multicastInterface?: string;
  /**
   * Lets other programs listen on the same port, if they allow it as well. Each program receives all multicast and broadcast
   * datagrams. A datagram to this machine alone reaches only one of them, without notice.
   *
   * @default false; true where `host` is a multicast group
   */
  readonly shared?: boolean;
  /**
   * The sockets that you send from. Messages that come from one of them are marked as `own`.
   *
   * @default none
   */
  readonly own?: OwnSockets;
  /**
   * Lets the `sendDatagrams` with the same value send from this port, because some gear answers to the port of the sender.
   *
   * @default no other operator sends from this port
   */
  readonly replyPort?: ReplyPort;
  /** @default standardCodec */
  readonly codec?: Pick<OscCodec, 'decode'>;
  /**
   * Called when the port is open, with the local address and port.
   *
   * @default does nothing
   */
  readonly onListening?: (endpoint: OscEndpoint) => void;
  /**
   * Called for each packet that is not OSC, and for errors that leave the socket open.
   *
   * @default does nothing
   */
  readonly onFault?: (fault: ReceiveFault) => void;
}
