import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type OscMessage, oscText, standardCodec } from '@hardware-ws/osc';
import { ReplaySubject } from 'rxjs';
import { atEnd } from './clean-up.ts';
import { first } from './first.ts';

/** A stand-in for a mixer such as the X32, which replies only to the port that a message came from. */
export async function oscMixer(answer: (message: OscMessage) => OscMessage | undefined) {
  const socket = createSocket('udp4');
  const line$ = new ReplaySubject<string>();
  socket.on('message', (bytes, { address, port }) => {
    const decoded = standardCodec.decode(bytes);
    if (decoded.kind === 'fault' || !('address' in decoded.packet)) return;
    line$.next(`${oscText(decoded.packet)} from ${port}`);
    const made = answer(decoded.packet);
    if (made) socket.send(standardCodec.encode(made), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  atEnd(() => void socket.close());
  return {
    port: socket.address().port,
    sees: (pattern: RegExp) => first(line$, (line) => pattern.test(line), String(pattern)),
  };
}
