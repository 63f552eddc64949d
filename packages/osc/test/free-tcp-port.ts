import { Observable } from 'rxjs';
import { slip } from '../src/framing/slip.ts';
import { tcpServer$ } from '../src/tcp/tcp-server.ts';
import { firstOf } from './first-of.ts';

/** A TCP port that is free now. */
export function freeTcpPort(): Promise<number> {
  return firstOf(
    new Observable<number>((subscriber) => {
      const onListening = ({ port }: { readonly port: number }) => {
        subscriber.next(port);
      };
      subscriber.add(tcpServer$({ host: '127.0.0.1', port: 0, framing: slip, onListening }).subscribe());
    }),
  );
}
