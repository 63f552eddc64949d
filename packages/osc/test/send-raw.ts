import { createSocket } from 'node:dgram';
import { Observable } from 'rxjs';
import type { OscEndpoint } from '../src/message/osc-endpoint.ts';

/** Sends bytes that are not OSC, which the codec refuses to encode. Emits when they are sent. */
export function sendRaw({ host, port }: OscEndpoint, bytes: Uint8Array) {
  return new Observable<undefined>((subscriber) => {
    const socket = createSocket('udp4');
    subscriber.add(() => socket.close());
    socket.send(bytes, port, host, () => {
      subscriber.next(undefined);
      subscriber.complete();
    });
  });
}
