import type { Socket } from 'node:dgram';
import { Observable, of, retry, throwError } from 'rxjs';
import type { IpAddress } from './ip-address.ts';
import type { OpenSockets } from './open-sockets.ts';
import type { SendBytes } from './send-bytes.ts';

interface Connected {
  readonly ip: IpAddress;
  readonly socket: Socket;
  isReady: boolean;
  /** The previous socket. It stays open until the next change, because datagrams that it sent may still arrive and must count as own. */
  readonly before: Socket | undefined;
}

const mostRefusals = 3; // of earlier datagrams, which the kernel reports instead of sending

function isRefusal(error: Error): boolean {
  return 'code' in error && error.code === 'ECONNREFUSED';
}

/**
 * Sends to one host, from a connected socket for each of its ports. Only a connected socket reports that nothing listens on a
 * port; then `refused` is called. Each new `ip` gets a new socket, because a connected socket keeps its first local address.
 */
export function connectedSender({ open, close }: OpenSockets, refused: () => void): SendBytes {
  const all = new Map<number, Connected>();
  const forget = (port: number, { socket }: Connected): void => {
    if (all.get(port)?.socket === socket) all.delete(port);
    close(socket);
  };
  const connect = (port: number, ip: IpAddress): Connected => {
    const before = all.get(port);
    if (before?.ip === ip) return before;
    if (before?.before) close(before.before);
    const to: Connected = { ip, socket: open(ip.family), isReady: false, before: before?.socket };
    all.set(port, to);
    to.socket.on('error', (error) => {
      if (isRefusal(error)) refused();
    });
    to.socket.on('connect', () => {
      to.isReady = true;
    });
    try {
      to.socket.connect(port, ip.address);
    } catch (error) {
      forget(port, to);
      throw error;
    }
    return to;
  };
  return (bytes, port, ip) =>
    new Observable<never>((subscriber) => {
      const to = connect(port, ip);
      const { socket } = to;
      const failed = (error: Error) => {
        if (!isRefusal(error)) forget(port, to);
        subscriber.error(error);
      };
      const opened = (error: Error) => {
        if (!isRefusal(error)) failed(error); // a refusal is about an earlier datagram
      };
      const send = () => {
        socket.send(bytes, (error) => {
          if (error) failed(error);
          else subscriber.complete();
        });
      };
      socket.on('error', opened);
      subscriber.add(() => socket.off('error', opened).off('connect', send));
      if (to.isReady) send();
      else socket.once('connect', send);
    }).pipe(
      retry({
        count: mostRefusals,
        delay: (error: Error) => {
          if (!isRefusal(error)) return throwError(() => error);
          refused();
          return of(undefined);
        },
      }),
    );
}
