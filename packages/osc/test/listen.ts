import { Observable } from 'rxjs';
import type { OscEndpoint } from '../src/message/osc-endpoint.ts';
import { datagrams$ } from '../src/udp/datagrams.ts';
import type { DatagramsOptions } from '../src/udp/datagrams-options.ts';
import type { ReceivedOscMessage } from '../src/message/received-osc-message.ts';

/** Listens on a port that the system chooses, and calls a function, for example to send, when it is open. */
export function listen(act: (endpoint: OscEndpoint) => Observable<unknown>, options: Partial<DatagramsOptions> = {}) {
  return new Observable<ReceivedOscMessage>((subscriber) => {
    const onListening = (endpoint: OscEndpoint) => {
      subscriber.add(
        act(endpoint).subscribe({
          error: (error: unknown) => {
            subscriber.error(error);
          },
        }),
      );
    };
    subscriber.add(datagrams$({ host: '127.0.0.1', port: 0, onListening, ...options }).subscribe(subscriber));
  });
}
