import type { QuizzerMessage, QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import { networkInterfaces } from 'node:os';
import { concat, from, map, of, Subject, take, tap, timer, zip } from 'rxjs';
import { allOf } from '../../test/all-of.ts';
import { bundleOf } from '../../test/bundle-of.ts';
import { datagram } from '../../test/datagram.ts';
import { firstOf } from '../../test/first-of.ts';
import { freePort } from '../../test/free-port.ts';
import { listen } from '../../test/listen.ts';
import { sendRaw } from '../../test/send-raw.ts';
import type { OscArgument } from '../message/osc-argument.ts';
import { oscBridgeConfig } from '../file/osc-bridge-config.ts';
import type { OscDatagram } from '../message/osc-datagram.ts';
import type { OscEndpoint } from '../message/osc-endpoint.ts';
import { oscMessages } from '../rules/osc-messages.ts';
import { quizMessages } from '../rules/quiz-messages.ts';
import { datagrams$ } from './datagrams.ts';
import { sendDatagrams } from './send-datagrams.ts';
import type { OscPacket } from '../message/osc-packet.ts';
import type { ReceiveFault } from '../network/receive-fault.ts';
import { standardCodec } from '../codec/standard-codec.ts';
import type { SendFault } from '../network/send-fault.ts';

const local = '127.0.0.1';
const group = '239.255.76.67';

describe('datagrams$ and sendDatagrams', () => {
  it('carry a message from one socket to another, with its types and its sender', async () => {
    const args: OscArgument[] = [
      { type: 'i', value: -1 },
      { type: 'f', value: 1 },
      { type: 's', value: 'Grüße' },
      { type: 'T', value: true },
    ];
    const sent: OscDatagram[] = [];
    const received = await firstOf(
      listen(({ port }) =>
        of(datagram(port, '/a', args)).pipe(
          sendDatagrams(),
          tap((one) => sent.push(one)),
        ),
      ),
    );
    expect(received).toEqual({ address: '/a', args, from: { host: local, port: expect.any(Number) as number } });
    expect(sent).toEqual([datagram(expect.any(Number) as number, '/a', args)]);
  });

  it('keep the order, by name and by address, and complete when every message is sent', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `/${String(index)}`);
    const received = await allOf(
      listen(({ port }) => from(names.map((name) => datagram(port, name, [], 'localhost'))).pipe(sendDatagrams())).pipe(
        take(names.length),
        map(({ address }) => address),
      ),
    );
    expect(received).toEqual(names);
    const port = await freePort();
    const sent = await allOf(from(names.map((name) => datagram(port, name))).pipe(sendDatagrams()));
    expect(sent.map(({ message }) => message.address)).toEqual(names);
  });

  it('carry a message of the quizzer to OSC and back, by rules', async () => {
    const incoming = [
      {
        osc_address: '/l*',
        websocket_type: 'toggle_buzzers',
        args: [{ osc_index: 0, websocket_field: 'enabled', type: 'bool' }],
      },
    ];
    const rulesFor = ({ host, port }: OscEndpoint) =>
      oscBridgeConfig.parse({
        default_destination: { host, port, address: '/lamps' },
        outgoing: [
          { websocket_type: 'toggle_buzzers', osc_destinations: [{ args: [{ field: 'enabled', type: 'int' }] }] },
        ],
      });
    const message: QuizzerMessage = { type: 'toggle_buzzers', enabled: true };
    const received: QuizzerOutgoingMessage = await firstOf(
      listen((endpoint) => of(message).pipe(oscMessages(rulesFor(endpoint)), sendDatagrams())).pipe(
        quizMessages(oscBridgeConfig.parse({ incoming })),
      ),
    );
    expect(received).toEqual(message);
  });

  it('free the port on unsubscribe, even before it is open', async () => {
    const port = await freePort();
    for (let round = 0; round < 3; round++) {
      datagrams$({ host: local, port }).subscribe().unsubscribe();
      const received = listen(() => of(datagram(port, '/again')).pipe(sendDatagrams()), { port });
      expect((await firstOf(received)).address).toBe('/again');
    }
  });

  it('send the messages of one turn as one bundle for each destination with bundle: true', async () => {
    const faults: SendFault[] = [];
    const sent: OscDatagram[] = [];
    const many = Array.from({ length: 100 }, (_, index) => `/${String(index)}`);
    const received = await allOf(
      listen(({ port }) =>
        concat(
          from([...many.map((name) => datagram(port, name)), datagram(port, 'no slash'), datagram(9, '/elsewhere')]),
          timer(20).pipe(map(() => datagram(port, '/alone'))),
        ).pipe(
          sendDatagrams({ bundle: true, onFault: (fault) => faults.push(fault) }),
          tap((one) => sent.push(one)),
        ),
      ).pipe(take(many.length + 1)),
    );
    expect(received.map(({ address }) => address)).toEqual([...many, '/alone']);
    expect(received.slice(0, -1).every(({ timeTag }) => timeTag?.fraction === 1)).toBe(true);
    expect(received.at(-1)).not.toHaveProperty('timeTag');
    expect(faults.map(({ datagram: { message } }) => message.address)).toEqual(['no slash']);
    expect(sent).toHaveLength(many.length + 2);
  });

  it('carry a bundle with its time tag', async () => {
    const timeTag = { seconds: 5, fraction: 6 };
    const message: OscPacket = { timeTag, elements: [{ address: '/a', args: [] }] };
    const received = await firstOf(listen((destination) => of({ destination, message }).pipe(sendDatagrams())));
    expect(received).toMatchObject({ address: '/a', args: [], timeTag });
  });

  it('emit every readable message of a damaged bundle, and report one fault', async () => {
    const faults: ReceiveFault[] = [];
    const good = standardCodec.encode({ address: '/good', args: [] });
    const bad = Uint8Array.of(1, 2, 3, 4);
    const received = await firstOf(
      listen((endpoint) => sendRaw(endpoint, bundleOf(bad, good, bad, bad)), {
        onFault: (fault) => faults.push(fault),
      }),
    );
    expect(received.address).toBe('/good');
    expect(faults.map(({ reason }) => reason)).toEqual([
      'Not OSC at byte 20: the address does not start with "/". 2 more elements of the bundle are not OSC either.',
    ]);
  });

  it('reach a multicast group', async () => {
    const options = { host: '0.0.0.0', multicast: [group], multicastInterface: local };
    const received = await firstOf(
      listen(
        ({ port }) => of(datagram(port, '/group', [], group)).pipe(sendDatagrams({ multicastInterface: local })),
        options,
      ),
    );
    expect(received).toMatchObject({ address: '/group', from: { host: local } });
  });

  it('name a group that cannot be joined, and an interface that does not exist', async () => {
    await expect(firstOf(datagrams$({ port: 0, multicast: ['127.0.0.1'] }))).rejects.toThrow(
      /^127\.0\.0\.1 cannot be joined on this machine \(.*\): check the group and multicastInterface\.$/,
    );
    const faults: SendFault[] = [];
    await allOf(
      of(datagram(9, '/a', [], group), datagram(9, '/b', [], group)).pipe(
        sendDatagrams({ multicastInterface: '192.0.2.1', onFault: (fault) => faults.push(fault) }),
      ),
    );
    expect(faults.map(({ reason }) => reason)).toEqual(
      ['/a', '/b'].map(
        (address) => `${address} was not sent to ${group} port 9: this machine has no interface 192.0.2.1.`,
      ),
    );
  });

  it('share a port only if both sockets ask for it', async () => {
    const port = await freePort();
    const both = { port, host: local };
    const holding = datagrams$({ ...both, shared: true }).subscribe();
    await expect(firstOf(datagrams$(both))).rejects.toThrow('is in use');
    const received = firstOf(listen(() => of(datagram(port, '/one')).pipe(sendDatagrams()), { ...both, shared: true }));
    expect((await received).address).toBe('/one');
    holding.unsubscribe();
  });

  it('send to a broadcast address', async () => {
    const faults: SendFault[] = [];
    const options = { onFault: (fault: SendFault) => faults.push(fault) };
    await allOf(of(datagram(9, '/a', [], '127.255.255.255')).pipe(sendDatagrams(options)));
    expect(faults).toEqual([]);
  });
});

const hasIPv6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'));

(hasIPv6 ? describe : describe.skip)('where there is IPv6', () => {
  it('send to IPv4 and IPv6 from one stream', async () => {
    const outputs = (four: OscEndpoint, six: OscEndpoint) =>
      of(datagram(four.port, '/four'), datagram(six.port, '/six', [], '::1')).pipe(sendDatagrams());
    const four = new Subject<string>();
    const received$ = listen(
      (six) =>
        listen((endpoint) => outputs(endpoint, six)).pipe(
          map(({ address }) => address),
          tap(four),
        ),
      { host: '::1' },
    ).pipe(map(({ address }) => address));
    expect(await allOf(zip(received$, four).pipe(take(1)))).toEqual([['/six', '/four']]);
  });
});
