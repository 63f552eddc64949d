import { createServer, type AddressInfo, type Socket } from 'node:net';
import { Observable, retry } from 'rxjs';

/** What a listener tells: where it listens, then each connection. */
export type Accepted =
  { readonly kind: 'listening'; readonly port: number } | { readonly kind: 'accepted'; readonly near: Socket };

/** Listens on a port of loopback while subscribed; unsubscribing leaves what was accepted alone. */
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
  // Somebody may have been given the port meanwhile, for an outgoing connection.
  return listening$.pipe(retry({ delay: 20 }));
}
