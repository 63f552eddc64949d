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
   * The address to listen on; `::` for all that the machine has, IPv4 and IPv6. A multicast group is joined, and then nothing
   * but what is sent to the group is heard.
   *
   * @default '0.0.0.0', all of this machine's IPv4 addresses
   */
  readonly host?: string;
  /**
   * More multicast groups to join, of the family of `host`.
   *
   * @default none
   */
  readonly multicast?: readonly string[];
  /**
   * The interface to join groups on, as its name or one of its addresses.
   *
   * @default the one that the system chooses
   */
  readonly multicastInterface?: string;
  /**
   * Lets other programs listen on the same port, if they let us too. Each hears all that is multicast or broadcast; of what
   * is meant for this machine alone only one hears, and nobody is told.
   *
   * @default false; true where `host` is a multicast group
   */
  readonly shared?: boolean;
  /**
   * The sockets whose datagrams are our own: what comes from one of them is marked as `own`.
   *
   * @default none
   */
  readonly own?: OwnSockets;
  /**
   * Lets a `sendDatagrams` that has the same value send from this port, so that gear which answers to the sender is heard.
   *
   * @default nothing else sends from this port
   */
  readonly replyPort?: ReplyPort;
  /** @default standardCodec */
  readonly codec?: Pick<OscCodec, 'decode'>;
  /**
   * Hears that the port is open, with what was opened.
   *
   * @default nobody hears of it
   */
  readonly onListening?: (endpoint: OscEndpoint) => void;
  /**
   * Hears of what is no OSC, and of errors that leave the socket open.
   *
   * @default nobody hears of it
   */
  readonly onFault?: (fault: ReceiveFault) => void;
}

/**
 * The OSC messages that arrive at a UDP port: subscribing opens it, unsubscribing closes it. It never completes, and
 * errors only when the port cannot be opened.
 *
 * ```
 * datagrams    --m-----b-----?---->     a message, a bundle of two, one that is no OSC
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
    // Not shared with the other workers of a cluster either: one of them would get what is meant for all.
    socket.bind({ port, address: host, exclusive: true });
  });
}
