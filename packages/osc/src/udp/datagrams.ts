import { createSocket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import { Observable } from 'rxjs';
import { bindError } from '../network/bind-error.ts';
import { checkPort } from '../network/check-port.ts';
import { isMulticast } from '../message/is-multicast.ts';
import { networkReason } from '../network/network-reason.ts';
import { receivePacket } from '../network/receive-packet.ts';
import type { ReceivedOscMessage } from '../message/received-osc-message.ts';
import { standardCodec } from '../codec/standard-codec.ts';
import { notify } from '@hardware-ws/rules/endpoint';
import type { DatagramsOptions } from './datagrams-options.ts';
import { joinGroups } from './join-groups.ts';

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
