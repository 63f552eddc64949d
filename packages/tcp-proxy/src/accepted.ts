import { createServer, type AddressInfo, type Socket } from 'node:net';
import { Observable, retry } from 'rxjs';

/** What a listener emits: first its port, then each connection that it accepts. */
export type Accepted =
  { readonly kind: 'listening'; readonly port: number } | { readonly kind: 'accepted'; readonly near: Socket };

/** Listens on a loopback port while subscribed. Unsubscribing does not touch the accepted connections. */
export function accepted$(port: number): Observable<Accepted> {
  const listening$ = new Observable<Accepted>((subscriber) => {
    const server = createServer({ allowHalfOpen: true, noDelay: true }, (near) =>
      subscriber.next({ kind: 'accepted', near }),
    );
    server.on('error', (error) => subscriber.error(error));
    server.listen(port, '127.0.0.1', () =>
      subscriber.next({ kind: 'listening', port: (server.address() as AddressInfo).port }),
    );
    return () => server.close();
  });
  // Meanwhile, the kernel may have given the port to an outgoing connection of some process.
  return listening$.pipe(retry({ delay: 20 }));
}
