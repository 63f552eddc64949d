import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { Client } from 'node-osc';
import { asapScheduler, concatMap, from, lastValueFrom, range, subscribeOn } from 'rxjs';
import { sendDatagrams } from '../src/udp/send-datagrams.ts';
import type { Contestant } from './measure.ts';
import { message, peers } from './peers.ts';

const messages = 2000;
const inATurn = 10;

/** Sends the bench's message to a socket of this machine, one after the other, by each library. */
export async function withSenders<T>(act: (senders: readonly Contestant[]) => Promise<T>): Promise<T> {
  const receiver = createSocket('udp4').bind(0, '127.0.0.1');
  await once(receiver, 'listening');
  const { port } = receiver.address();
  const destination = { host: '127.0.0.1', port };
  const client = new Client(destination.host, port);
  const socket = createSocket('udp4');
  const sendRaw = (bytes: Uint8Array) =>
    new Promise<void>((resolve) => {
      socket.send(bytes, port, destination.host, () => {
        resolve();
      });
    });
  const [, , ...others] = peers;
  const datagrams = Array.from({ length: inATurn }, () => ({ destination, message }));
  const turns$ = range(0, messages / inATurn);
  try {
    return await act([
      {
        name: 'node-osc, Client.send',
        work: async () => {
          for (let sent = 0; sent < messages; sent++) await client.send(message.address, 2, 0.5, 'a player');
          return messages;
        },
      },
      {
        name: 'hardware-ws, sendDatagrams',
        work: async () => {
          const datagrams$ = turns$.pipe(concatMap(() => from(datagrams)));
          await lastValueFrom(datagrams$.pipe(sendDatagrams()), { defaultValue: undefined });
          return messages;
        },
      },
      {
        name: `hardware-ws, bundles of ${String(inATurn)}`,
        work: async () => {
          const inTurns$ = turns$.pipe(concatMap(() => from(datagrams).pipe(subscribeOn(asapScheduler))));
          await lastValueFrom(inTurns$.pipe(sendDatagrams({ bundle: true })), { defaultValue: undefined });
          return messages;
        },
      },
      ...others.map(({ name, encode }) => ({
        name: `${name}, by a socket`,
        work: async () => {
          for (let sent = 0; sent < messages; sent++) {
            const { buffer, byteOffset, byteLength } = encode();
            await sendRaw(new Uint8Array(buffer, byteOffset, byteLength));
          }
          return messages;
        },
      })),
    ]);
  } finally {
    receiver.close();
    socket.close();
    await client.close();
  }
}
