import { Observable } from 'rxjs';
import type { ReplyPort } from './reply-port.ts';
import type { SendBytes } from './send-bytes.ts';

/**
 * Sends from a reply port while it is open, and otherwise as `fallback` does. Such a socket serves all destinations and is not
 * connected, so the network does not report that nothing listens at one of them.
 */
export function replySender(port: ReplyPort, fallback: SendBytes): SendBytes {
  return (bytes, to, ip, multicast) => {
    const socket = multicast ? undefined : port.socket();
    const isIpv6 = socket?.address().family === 'IPv6';
    if (!socket || (ip.family === 6 && !isIpv6)) return fallback(bytes, to, ip, multicast);
    // A socket that listens on `::` reaches IPv4 addresses in this form.
    const address = ip.family === 4 && isIpv6 ? `::ffff:${ip.address}` : ip.address;
    return new Observable((subscriber) => {
      socket.send(bytes, to, address, (error) => {
        if (error) subscriber.error(error);
        else subscriber.complete();
      });
    });
  };
}
