import { Bundle, Client, Server } from 'node-osc';
import { once } from 'node:events';
import { from, map, of, take } from 'rxjs';
import { immediately } from '../src/codec/immediately.ts';
import type { OscPacket } from '../src/message/osc-packet.ts';
import { nodeOscCodec } from '../src/node-osc/node-osc-codec.ts';
import { datagrams$ } from '../src/udp/datagrams.ts';
import { sendDatagrams } from '../src/udp/send-datagrams.ts';
import { allOf } from './all-of.ts';
import { firstOf } from './first-of.ts';
import { freePort } from './free-port.ts';
import { listen } from './listen.ts';

const local = '127.0.0.1';

describe('against node-osc', () => {
  it('reads the messages and bundles of its client', async () => {
    const sending = ({ port }: { readonly port: number }) => {
      const client = new Client(local, port);
      void client.send('/one', 1, 2.5, 'three', true, () => {
        void client.send(new Bundle(['/two', 2], ['/three', 3]), () => void client.close());
      });
      return of(port);
    };
    const timeTag = immediately;
    expect(await allOf(listen(sending).pipe(take(3)))).toMatchObject([
      {
        address: '/one',
        args: [
          { type: 'i', value: 1 },
          { type: 'f', value: 2.5 },
          { type: 's', value: 'three' },
          { type: 'T', value: true },
        ],
      },
      { address: '/two', args: [{ type: 'i', value: 2 }], timeTag },
      { address: '/three', args: [{ type: 'i', value: 3 }], timeTag },
    ]);
  });

  it.each([['standardCodec', undefined] as const, ['nodeOscCodec', nodeOscCodec] as const])(
    'is read by its server, messages and bundles, with %s',
    async (_name, codec) => {
      const server = new Server(0, local);
      await once(server, 'listening');
      const { port } = server._sock.address();
      const heard = Promise.all([once(server, 'message'), once(server, 'bundle')]);
      const args = [
        { type: 'i', value: 1 },
        { type: 'f', value: 2.5 },
        { type: 's', value: 'three' },
        { type: 'F', value: false },
        { type: 'N', value: null },
      ] as const;
      const packet: OscPacket = {
        timeTag: immediately,
        elements: [
          { address: '/two', args: [] },
          { timeTag: immediately, elements: [{ address: '/three', args: [{ type: 'i', value: 3 }] }] },
        ],
      };
      const packets: readonly OscPacket[] = [{ address: '/one', args }, packet];
      const sent = from(packets).pipe(map((message) => ({ destination: { host: local, port }, message })));
      await allOf(sent.pipe(sendDatagrams(codec ? { codec } : {})));
      const [[message], [bundle]] = (await heard) as [[unknown], [unknown]];
      expect(message).toEqual(['/one', 1, 2.5, 'three', false, null]);
      expect(bundle).toMatchObject({ timetag: 0, elements: [['/two'], { elements: [['/three', 3]] }] });
      await server.close();
    },
  );

  it('does not share a port with its server, which allows sharing: the second one gets an error', async () => {
    const port = await freePort();
    const server = new Server(port, local);
    await once(server, 'listening');
    await expect(firstOf(datagrams$({ port }))).rejects.toThrow(`UDP port ${String(port)} on 0.0.0.0 is in use`);
    await expect(firstOf(datagrams$({ port, host: local }))).rejects.toThrow('is in use');
    await server.close();
    const ours = await new Promise<unknown>((resolve) => {
      const held = listen(({ port: taken }) => {
        const second = new Server(taken, local);
        second.on('error', (error: unknown) => {
          held.unsubscribe();
          resolve(error);
        });
        return of(taken);
      }).subscribe();
    });
    expect(ours).toMatchObject({ code: 'EADDRINUSE' });
  });
});
