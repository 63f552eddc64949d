import { Observable } from 'rxjs';
import type { OscEndpoint } from '../src/message/osc-endpoint.ts';
import { datagrams$ } from '../src/udp/datagrams.ts';
import { firstOf } from './first-of.ts';

/** A port that is free now. */
export function freePort(): Promise<number> {
  return firstOf(
    new Observable<number>((subscriber) => {
      const onListening = ({ port }: OscEndpoint) => {
        subscriber.next(port);
      };
      subscriber.add(
        datagrams$({ host: '127.0.0.1', port: 0, onListening }).subscribe({
          error: (error: unknown) => {
            subscriber.error(error);
          },
        }),
      );
    }),
  );
}
