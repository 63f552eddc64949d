import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { Observable } from 'rxjs';

export interface TcpProxy {
  readonly port: number;
  /** Whether bytes get through, in either direction; they are lost meanwhile, and nobody is told. */
  silent: boolean;
}

/** A TCP proxy on loopback before a port, which runs while subscribed. */
export function tcpProxy$(target: number): Observable<TcpProxy> {
  return new Observable((subscriber) => {
    const sockets = new Set<Socket>();
    const proxy = { port: 0, silent: false };
    const pass = (from: Socket, to: Socket) => {
      sockets.add(from);
      from.on('data', (bytes) => proxy.silent || to.write(bytes));
      from.on('close', () => proxy.silent || to.destroy());
      from.on('error', () => undefined);
    };
    const server = createServer((near) => {
      const far = connect(target, '127.0.0.1');
      pass(near, far);
      pass(far, near);
    });
    server.listen(0, '127.0.0.1', () => {
      proxy.port = (server.address() as AddressInfo).port;
      subscriber.next(proxy);
    });
    return () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    };
  });
}
