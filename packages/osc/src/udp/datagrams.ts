import { createSocket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import { Observable } from 'rxjs';
import { bindError } from '../network/bind-error.ts';
import { checkPort } from '../network/check-port.ts';
import { isMulticast } from '../message/is-multicast.ts';
import { networkReason } from '../network/network-reason.ts';
import type { OscCodec } from '../codec/osc-codec.ts';
import type { OscEndpoint } from '../message/osc-endpoint.ts';
import type { ReceiveFault } from '../network/receive-fault.ts';
import { receivePacket } from '../network/receive-packet.ts';
import type { ReceivedOscMessage } from '../message/received-osc-message.ts';
import { standardCodec } from '../codec/standard-codec.ts';
import { notify } from '@hardware-ws/rules/endpoint';
import { joinGroups } from './join-groups.ts';
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

/**
 * Emits the OSC messages that arrive at a UDP port. Subscribing opens the port, and unsubscribing closes it. The stream never
 * completes, and errors only if the port cannot be opened.
 *
 * ```
 * datagrams    --m-----b-----?---->     a message, a bundle of two, one that is not OSC
 * output       --m-----(xy)------->
 * ```
 *
 * @example
 * datagrams$({ port: 7400 }).subscribe(({ address, from }) => console.log(from.host, address));
 */
export function datagrams$(options: DatagramsOptions): Observable<ReceivedOscMessage> {
  const { port, host = '0.0.0.0', own, replyPort, codec = standardCodec, onListening, onFault } = options;
  const { multicast = [], multicastInterface: by } = options;
  checkPort('datagrams$', port, 0);
  const isGroup = isMulticast(host);
  const shared = options.shared ?? isGroup;
  return new Observable((subscriber) => {
    const socket = createSocket({ type: isIPv6(host) ? 'udp6' : 'udp4', reuseAddr: shared });
    let open = false;
    socket.on('listening', () => {
      const refused =
        (isGroup
          ? joinGroups(socket, { groups: [host], by, remedy: 'name the interface to join it on' })
          : undefined) ??
        joinGroups(socket, { groups: multicast, by, remedy: 'check the group and multicastInterface' });
      if (refused) {
        subscriber.error(refused);
        return;
      }
      open = true;
      const { address, port: opened } = socket.address();
      if (replyPort) {
        // Without this the kernel refuses to send to a broadcast address.
        socket.setBroadcast(true);
        own?.add(opened);
        replyPort.add(socket);
        subscriber.add(() => {
          own?.remove(opened);
          replyPort.remove(socket);
        });
      }
      notify(onListening, { host: address, port: opened });
    });
    socket.on('error', (cause) => {
      if (open)
        notify(onFault, { kind: 'socket', reason: `The UDP socket failed: ${networkReason(cause, host)}.`, cause });
      else subscriber.error(bindError(cause, 'UDP', { host, port }));
    });
    socket.on('message', (bytes, { address, port: sender }) => {
      const from = { host: address, port: sender };
      const isOwn = own?.hasSent(from) === true;
      for (const message of receivePacket(bytes, from, codec, onFault)) {
        subscriber.next(isOwn ? { ...message, own: true } : message);
      }
    });
    subscriber.add(() => {
      socket.close();
    });
    // Not shared with the other workers of a cluster: each datagram would reach only one of them.
    socket.bind({ port, address: host, exclusive: true });
  });
}
