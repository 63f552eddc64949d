import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { systemClock } from '@hardware-ws/client';
import { type OscMessage, oscText, standardCodec } from '@hardware-ws/osc';
import { ReplaySubject } from 'rxjs';
import { atEnd } from './clean-up.ts';
import { first } from './first.ts';

const forgetMs = 2000;

/**
 * A stand-in for a mixer such as the X32, which replies only to the port that a message came from. What changes on it is reported
 * to each client whose last `/xremote` came less than 2 s ago; the X32 forgets a client after 10 s.
 */
export async function oscMixer(answer: (message: OscMessage) => OscMessage | undefined) {
  const socket = createSocket('udp4');
  const clients = new Map<string, { readonly port: number; readonly address: string; readonly renewed: number }>();
  const line$ = new ReplaySubject<string>();
  socket.on('message', (bytes, { address, port }) => {
    const decoded = standardCodec.decode(bytes);
    if (decoded.kind === 'fault' || !('address' in decoded.packet)) return;
    line$.next(`${oscText(decoded.packet)} from ${port}`);
    if (decoded.packet.address === '/xremote') {
      clients.set(`${address} ${port}`, { port, address, renewed: systemClock.monotonic() });
    }
    const made = answer(decoded.packet);
    if (made) socket.send(standardCodec.encode(made), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  atEnd(() => void socket.close());
  return {
    port: socket.address().port,
    /** Reports a change to the clients that it has not forgotten. */
    reports: (message: OscMessage) => {
      for (const { port, address, renewed } of clients.values()) {
        if (systemClock.monotonic() - renewed < forgetMs) socket.send(standardCodec.encode(message), port, address);
      }
    },
    sees: (pattern: RegExp) => first(line$, (line) => pattern.test(line), String(pattern)),
  };
}
