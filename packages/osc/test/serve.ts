import { Observable } from 'rxjs';
import { slip } from '../src/framing/slip.ts';
import type { OscEndpoint } from '../src/message/osc-endpoint.ts';
import { tcpServer$, type TcpServerOptions } from '../src/tcp/tcp-server.ts';
import type { TcpServerEvent } from '../src/tcp/tcp-server-event.ts';

/** Serves OSC over TCP on a port that the system chooses, and calls a function when it is open. */
export function serve(
  act: (endpoint: OscEndpoint) => Observable<unknown>,
  options: Partial<TcpServerOptions> = {},
): Observable<TcpServerEvent> {
  return new Observable((subscriber) => {
    const fail = (error: unknown) => {
      subscriber.error(error);
    };
    const onListening = (endpoint: OscEndpoint) => {
      subscriber.add(act(endpoint).subscribe({ error: fail }));
    };
    subscriber.add(
      tcpServer$({ host: '127.0.0.1', port: 0, framing: slip, onListening, ...options }).subscribe(subscriber),
    );
  });
}
